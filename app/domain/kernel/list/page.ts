import { type FiltersOf, type List, pageSize, type SortOf } from "./list";

/** A value of the address that means nothing here; the page says so and goes on without it. */
export interface Unknown<L extends List> {
  readonly filter: (keyof L["filters"] & string) | "sort" | "page";
  readonly value: string;
}

/** What a page of a list is shown with, beside its rows. */
export interface ListPage<L extends List> {
  readonly filters: FiltersOf<L>;
  readonly sort: SortOf<L>;
  readonly unknown: readonly Unknown<L>[];
  readonly first: boolean;
  /** Cursor of the page that follows, or null. */
  readonly next: string | null;
}

/** The rows of a page, and the last one where more follow. */
export interface Found<Row> {
  readonly rows: readonly Row[];
  readonly last: Row | null;
}

/** A page of what was found, which is one row more than a page where more follow. */
export function cut<Row>(found: readonly Row[], size = pageSize): Found<Row> {
  const rows = found.slice(0, size);
  return { rows, last: found.length > size ? (rows.at(-1) ?? null) : null };
}

/** Whether the address narrows the list. */
export const isNarrowed = ({ filters }: Pick<ListPage<List>, "filters">): boolean =>
  Object.values(filters).flat().some(Boolean);
