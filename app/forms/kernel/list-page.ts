import type { CursorOf, List } from "~/domain/kernel/list/list";
import type { Found, ListPage } from "~/domain/kernel/list/page";
import { formatCursor } from "./cursor";
import type { ListQuery } from "./list-query";

/** What a page of a list is shown with, for what was found; `keysOf` gives the keys of the sort that is asked for. */
export function pageOf<L extends List, Row>(
  { filters, sort, cursor, unknown }: ListQuery<L>,
  { last }: Pick<Found<Row>, "last">,
  keysOf: (row: Row) => CursorOf<L>,
): ListPage<L> {
  const next = last === null ? null : formatCursor(sort, keysOf(last));
  return { filters, sort, unknown, first: cursor === null, next };
}
