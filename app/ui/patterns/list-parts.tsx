import type { ReactNode } from "react";
import { type Lists, lists } from "~/domain/desk/lists";
import { addressOf } from "~/domain/kernel/list/address";
import { columnsOf, type PageColumn } from "~/domain/kernel/list/list";
import type { ListPage } from "~/domain/kernel/list/page";
import { useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";
import { Pagination } from "../primitives/pagination";
import { type TableColumn, Table } from "../primitives/table";

interface Of<N extends keyof Lists> {
  /** One of all lists by its name. */
  readonly list: N;
  readonly page: ListPage<Lists[N]>;
}

interface NotesProps<N extends keyof Lists> extends Of<N> {
  /** How the page calls each filter. */
  readonly names: Readonly<Record<keyof Lists[N]["filters"] & string, string>>;
}

/** What of the address meant nothing and was left out. */
export const ListNotes = <N extends keyof Lists>({ page, names }: NotesProps<N>) => {
  const t = useT("common");
  const said: Readonly<Record<string, string>> = { ...names, sort: t("list.sorting") };
  return page.unknown.map(({ filter, value }) => (
    <Callout key={filter + value} tone="warning">
      {filter === "page" ? t("list.unknownPage") : t("list.unknown", { value, filter: said[filter] ?? filter })}
    </Callout>
  ));
};

/** The head of a column that sorts: the first click takes its sort, the next one turns it round. */
const sortLink = <N extends keyof Lists>({ list, page }: Of<N>, by: string | undefined) => {
  if (by === undefined) return undefined;
  const ascending = page.sort === by;
  const sort = (ascending ? `-${by}` : by) as typeof page.sort;
  const href = addressOf(lists[list], { filters: page.filters, sort });
  const direction = ascending ? ("ascending" as const) : page.sort === `-${by}` ? ("descending" as const) : undefined;
  return { href, ...(direction ? { direction } : {}) };
};

/** The columns of a list's page with their heads; `plain` for an excerpt, which is not sorted. */
export const useListColumns = <N extends keyof Lists, Row>(
  of: Of<N>,
  head: (key: PageColumn<Lists[N]>) => string,
  cells: Readonly<Record<PageColumn<Lists[N]>, (row: Row) => ReactNode>>,
  plain = false,
): TableColumn<Row>[] =>
  columnsOf(lists[of.list], "page").map(({ key, sort, main, on: _, ...column }) => {
    const known = key as PageColumn<Lists[N]>;
    const className = main ? "lines-main" : undefined;
    const link = plain ? undefined : sortLink(of, sort);
    return { ...column, key, className, header: head(known), cell: cells[known], sort: link };
  });

interface ListTableProps<N extends keyof Lists, Row> extends Of<N> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly head: (key: PageColumn<Lists[N]>) => string;
  readonly cells: Readonly<Record<PageColumn<Lists[N]>, (row: Row) => ReactNode>>;
  readonly dense?: boolean;
  /** On a phone each row is its name with what matters most, and the rest in a line below. */
  readonly lines?: boolean;
  /** Columns that are left out, since no row has anything in them. */
  readonly without?: readonly PageColumn<Lists[N]>[];
}

/** The rows of a list under the heads of its columns. */
export const ListTable = <N extends keyof Lists, Row>({
  list,
  page,
  head,
  cells,
  lines,
  without = [],
  ...table
}: ListTableProps<N, Row>) => (
  <Table
    captionHidden
    {...table}
    className={lines ? "table-lines" : undefined}
    columns={useListColumns({ list, page }, head, cells).filter(({ key }) => !without.some((each) => each === key))}
  />
);

/** To the next page of a list, or back to its first. */
export const ListPages = <N extends keyof Lists>({ list, page, shown }: Of<N> & { readonly shown: number }) => {
  const { filters, sort, first, next } = page;
  return (
    <Pagination
      shown={shown}
      firstHref={first ? undefined : addressOf(lists[list], { filters, sort })}
      nextHref={next === null ? undefined : addressOf(lists[list], { filters, sort, after: next })}
    />
  );
};
