import type { ApplicationState } from "~/domain/application/states";
import { useFormats, useT } from "~/i18n/react";
import type { T } from "~/i18n/types";
import { EmptyState } from "../primitives/empty-state";
import { type Column, Table } from "../primitives/table";
import { QueueTable } from "./queue-table";
import { sortOf } from "./sorting";
import { stateBadge } from "./state-badge";

export interface QueueEntry {
  readonly id: string;
  readonly reference: string;
  readonly company: string;
  readonly program: string;
  readonly zone: string;
  readonly state: ApplicationState;
  readonly submittedOn: string;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
  readonly assignee: string | null;
}

interface QueueListProps {
  readonly rows: readonly QueueEntry[];
  /** Cursor of the page that follows, or null. */
  readonly next: string | null;
  /** The query of the list's URL. */
  readonly search: string;
  readonly today: string;
  readonly filtered: boolean;
  /** All rows are of one zone, which need not be said. */
  readonly oneZone: boolean;
  /** An excerpt: nothing to sort or to page. */
  readonly plain?: boolean;
}

/** What an official must not overlook about a date, in words. */
const urgency = (dueOn: string, today: string, t: T<"admin">) => {
  if (dueOn > today) return null;
  return <strong className="queue-mark"> {t(dueOn < today ? "queue.overdueMark" : "queue.todayMark")}</strong>;
};

/** The officials' queue. Texts are resolved before the rows: this list is the most asked-for page. */
export const QueueList = ({ rows, next, search, today, filtered, oneZone, plain }: QueueListProps) => {
  const t = useT("admin");
  const { dateShort } = useFormats();
  const params = new URLSearchParams(search);
  if (rows.length === 0) {
    const kind = filtered ? "empty" : "emptyQueue";
    return (
      <EmptyState picture={filtered ? "search" : "calm"} title={t(`queue.${kind}`)}>
        <p>{t(`queue.${kind}Text`)}</p>
      </EmptyState>
    );
  }
  const submittedSort = params.has("sort")
    ? sortOf(params, "submitted")
    : { ...sortOf(params, "submitted", "descending"), direction: "ascending" as const };
  const none = t("common:value.none");
  const provisional = t("queue.provisional");
  const columns: Column<QueueEntry>[] = [
    {
      key: "reference",
      header: t("queue.reference"),
      rowHeader: true,
      cell: ({ id, reference }) => (
        <a className="nowrap" href={`/admin/applications/${id}`}>
          {reference}
        </a>
      ),
    },
    { key: "company", header: t("queue.company"), cell: ({ company }) => company },
    { key: "program", header: t("queue.program"), cell: ({ program }) => program },
    ...(oneZone ? [] : [{ key: "zone", header: t("queue.zone"), cell: ({ zone }: QueueEntry) => zone }]),
    { key: "state", header: t("queue.state"), cell: ({ state }) => stateBadge(t, state) },
    {
      key: "submitted",
      header: t("queue.submitted"),
      numeric: true,
      sort: plain ? undefined : submittedSort,
      cell: ({ submittedOn }) => dateShort(submittedOn),
    },
    {
      key: "due",
      header: t("queue.due"),
      numeric: true,
      sort: plain ? undefined : sortOf(params, "due"),
      cell: ({ dueOn, dueProvisional }) =>
        dueOn ? (
          <>
            {dateShort(dueOn)}
            {urgency(dueOn, today, t)}
            {dueProvisional && <span className="muted"> {provisional}</span>}
          </>
        ) : (
          none
        ),
    },
    { key: "assignee", header: t("queue.assignee"), cell: ({ assignee }) => assignee ?? none },
  ];
  const table = { caption: t("queue.caption"), columns, rows, rowKey: ({ id }: QueueEntry) => id };
  if (plain) return <Table {...table} dense captionHidden />;
  return <QueueTable {...table} search={params} nextAfter={next} emptyTitle={t("queue.empty")} />;
};
