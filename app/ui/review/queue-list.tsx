import { useT } from "~/i18n/react";
import { EmptyState } from "../primitives/empty-state";
import { Pagination } from "../primitives/pagination";
import { Table } from "../primitives/table";
import { pageHref, sortOf } from "../patterns/sorting";

/** The columns of the officials' queue, in order; numbers and dates stand at the end of their cell. */
export const queueColumns = [
  { key: "reference", numeric: false },
  { key: "company", numeric: false },
  { key: "program", numeric: false },
  { key: "zone", numeric: false },
  { key: "state", numeric: false },
  { key: "submitted", numeric: true },
  { key: "due", numeric: true },
  { key: "assignee", numeric: false },
] as const;

export type QueueColumn = (typeof queueColumns)[number]["key"];

interface QueueListProps {
  /** The rows as markup, by `queueRows`: this list is the most asked-for page. */
  readonly body: string;
  readonly shown: number;
  /** Cursor of the page that follows, or null. */
  readonly next: string | null;
  /** The query of the list's URL. */
  readonly search: string;
  readonly filtered: boolean;
  /** All rows are of one zone, which is not said. */
  readonly oneZone: boolean;
  /** An excerpt: nothing to sort or to page. */
  readonly plain?: boolean;
}

/** The officials' queue, or why it is empty. */
export const QueueList = ({ body, shown, next, search, filtered, oneZone, plain }: QueueListProps) => {
  const t = useT("admin");
  const params = new URLSearchParams(search);
  if (shown === 0) {
    const kind = filtered ? "empty" : "emptyQueue";
    return (
      <EmptyState picture={filtered ? "search" : "calm"} title={t(`queue.${kind}`)}>
        <p>{t(`queue.${kind}Text`)}</p>
      </EmptyState>
    );
  }
  const sorts = {
    due: sortOf(params, "due"),
    submitted: params.has("sort")
      ? sortOf(params, "submitted")
      : { ...sortOf(params, "submitted", "descending"), direction: "ascending" as const },
  };
  const columns = queueColumns
    .filter(({ key }) => !(oneZone && key === "zone"))
    .map(({ key, numeric }) => ({
      ...{ key, numeric, header: t(`queue.${key}`), cell: () => null },
      sort: !plain && (key === "due" || key === "submitted") ? sorts[key] : undefined,
    }));
  return (
    <>
      <Table
        caption={t("queue.caption")}
        captionHidden
        dense
        columns={columns}
        rows={[]}
        rowKey={() => ""}
        body={body}
      />
      {plain ? null : (
        <Pagination
          shown={shown}
          firstHref={params.has("after") ? pageHref(params, null) : undefined}
          nextHref={next === null ? undefined : pageHref(params, next)}
        />
      )}
    </>
  );
};
