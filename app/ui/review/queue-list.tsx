import { isNarrowed, type ListPage } from "~/domain/kernel/list/page";
import type { queueList } from "~/domain/review/list";
import { useT } from "~/i18n/react";
import { EmptyState } from "../primitives/empty-state";
import { Table } from "../primitives/table";
import { ListPages, useListColumns } from "~/ui/patterns/list-parts";

interface QueueListProps {
  /** The rows as markup, by `queueRows`: this list is the most asked-for page. */
  readonly body: string;
  readonly shown: number;
  readonly page: ListPage<typeof queueList>;
  /** All rows are of one zone, which is not said. */
  readonly oneZone: boolean;
  /** An excerpt: nothing to sort or to page. */
  readonly plain?: boolean;
}

const inBody = () => null;
const cells = {
  reference: inBody,
  company: inBody,
  program: inBody,
  zone: inBody,
  state: inBody,
  submitted: inBody,
  due: inBody,
  assignee: inBody,
};

/** The officials' queue, or why it is empty. */
export const QueueList = ({ body, shown, page, oneZone, plain }: QueueListProps) => {
  const t = useT("desk");
  const columns = useListColumns({ list: "queue", page }, (key) => t(`queue.${key}`), cells, plain);
  if (shown === 0) {
    const filtered = isNarrowed(page);
    const kind = filtered ? "empty" : "emptyQueue";
    return (
      <EmptyState picture={filtered ? "search" : "calm"} title={t(`queue.${kind}`)}>
        <p>{t(`queue.${kind}Text`)}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <Table
        caption={t("queue.caption")}
        captionHidden
        dense
        columns={columns.filter(({ key }) => !(oneZone && key === "zone"))}
        rows={[]}
        rowKey={() => ""}
        body={body}
      />
      {plain ? null : <ListPages list="queue" page={page} shown={shown} />}
    </>
  );
};
