import { type FiltersOf, firstSort, type List, type SortOf } from "./list";

/** What stands in the address of a list; what is left out, null, empty or the usual sort does not. */
export interface Asked<L extends List> {
  readonly filters?: Partial<FiltersOf<L>>;
  readonly sort?: SortOf<L>;
  /** A cursor as text. */
  readonly after?: string | null;
}

/** The parameters of a list's address, in the order in which its filters are named. */
export function queryOf<L extends List>(list: L, { filters = {}, sort, after }: Asked<L>): [string, string][] {
  const set: Readonly<Record<string, string | readonly string[] | null | undefined>> = filters;
  const chosen = Object.keys(list.filters).flatMap((name) =>
    [set[name] ?? []].flat().flatMap((value) => (value === "" ? [] : [[name, value] as [string, string]])),
  );
  if (sort !== undefined && sort !== firstSort(list)) chosen.push(["sort", sort]);
  if (after) chosen.push(["after", after]);
  return chosen;
}

/** The address of a list, or of the page at `path` that is told of its filters. */
export function addressOf<L extends List>(list: L, asked: Asked<L> = {}, path = list.path): string {
  const query = queryOf(list, asked);
  return query.length > 0 ? `${path}?${new URLSearchParams(query).toString()}` : path;
}
