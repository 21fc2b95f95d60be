import type { ReactNode } from "react";
import { type Column, Table } from "../primitives/table";
import { EmptyState } from "../primitives/empty-state";
import { Pagination } from "../primitives/pagination";
import { pageHref } from "../patterns/sorting";

interface QueueTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The parameters of the list's URL, and the key of the last row when more follow. */
  readonly search: URLSearchParams;
  readonly nextAfter: string | null;
  /** A FilterForm. */
  readonly filters?: ReactNode;
  /** What to say when no row is left. */
  readonly emptyTitle: string;
}

/** A list of officials: filters, dense rows that sort by link, and paging by key. Resolve texts before the rows. */
export const QueueTable = <Row,>({ filters, search, nextAfter, emptyTitle, ...table }: QueueTableProps<Row>) => (
  <div className="stack">
    {filters}
    {table.rows.length === 0 ? (
      <EmptyState picture="search" title={emptyTitle} />
    ) : (
      <>
        <Table {...table} dense captionHidden />
        <Pagination
          shown={table.rows.length}
          firstHref={search.has("after") ? pageHref(search, null) : undefined}
          nextHref={nextAfter === null ? undefined : pageHref(search, nextAfter)}
        />
      </>
    )}
  </div>
);
