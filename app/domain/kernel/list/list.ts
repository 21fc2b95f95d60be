import type { CivilDate } from "../time/civil-date";

/** Rows of one page, of every list. */
export const pageSize = 50;

/**
 * What a list can be narrowed by. `zone` and `program` stand in the address as slugs of those that the reader may choose from,
 * `city` among the zones where that is `orCity`; `thing` is an id (`of` budget lines, or of people), `month` a calendar month; `words` are typed, and `find` says what. One with a `sort` is
 * read along the index of that order alone, so that the list takes it whatever else was asked for.
 */
export type Filter =
  | { readonly kind: "one" | "some"; readonly of: readonly string[]; readonly sort?: string }
  | { readonly kind: "zone"; readonly orCity?: true }
  | { readonly kind: "program" | "month" }
  | { readonly kind: "thing"; readonly of?: "lines" }
  | { readonly kind: "words"; readonly find: Sought };

/** The programs of the whole city, among the slugs of zones. */
export const wholeCity = "city";

/** What words are looked for in. */
export type Sought = "cases" | "companies" | "people" | "events" | "subjects";

/** What a row is ordered by: a moment (ISO, UTC), a civil date, a whole number, a text or an id. */
export type Key = "moment" | "day" | "number" | "text" | "id";

export interface Column {
  readonly key: string;
  /** Only on the page or only in the file; in both where nothing is said. */
  readonly on?: "page" | "file";
  readonly numeric?: true;
  /** What its cells in a file hold, where that is no text or count: whole fen, or a civil date. */
  readonly holds?: "fen" | "day";
  readonly nowrap?: true;
  /** Names its row. */
  readonly rowHeader?: true;
  /** Stands beside the name where a row is two lines on a phone. */
  readonly main?: true;
  /** The sort that its head leads to, of those of the list. */
  readonly sort?: string;
}

/**
 * A list, named once: page, file and bench take it from here. The first of its `sorts` is its order where nothing is asked
 * for; the keys of a sort tell rows apart, so that the next page begins behind the last row of the one before.
 */
export interface List {
  readonly path: string;
  /** The action of the permission matrix that it takes. */
  readonly need: string;
  /** The page that offers its file. */
  readonly exportPath?: string;
  readonly filters: Readonly<Record<string, Filter>>;
  readonly sorts: Readonly<Record<string, readonly Key[]>>;
  readonly columns: readonly Column[];
}

export const list = <const L extends List>(defined: L): L => defined;

type ValueOf<F extends Filter> = F extends { readonly kind: "one"; readonly of: readonly (infer V)[] }
  ? V | null
  : F extends { readonly kind: "some"; readonly of: readonly (infer V)[] }
    ? readonly V[]
    : string | null;

/** What the address asks for; null and empty where it asks for nothing. */
export type FiltersOf<L extends List> = { readonly [F in keyof L["filters"]]: ValueOf<L["filters"][F]> };

export type SortOf<L extends List> = keyof L["sorts"] & string;

type Values<K extends readonly Key[]> = { readonly [I in keyof K]: K[I] extends "number" ? number : string };

/** The keys of the last row seen. */
export type CursorOf<L extends List> = Values<L["sorts"][SortOf<L>]>;

type Of<L extends List, Elsewhere extends "page" | "file"> = Exclude<
  L["columns"][number],
  { readonly on: Elsewhere }
>["key"];

export type PageColumn<L extends List> = Of<L, "file">;
export type FileColumn<L extends List> = Of<L, "page">;

/** What a cell of a file holds; null leaves it empty. */
export type FileCell = string | number | null;

/** What the cells of a row of a file hold, by column. */
export type FileCells<L extends List> = {
  readonly [C in L["columns"][number] as Extract<C["key"], FileColumn<L>>]: C extends { readonly holds: "fen" }
    ? number | null
    : C extends { readonly holds: "day" }
      ? CivilDate | null
      : FileCell;
};

export const firstSort = <L extends List>({ sorts }: L): SortOf<L> => Object.keys(sorts)[0] ?? "";

/** The columns of the page or of the file, in their order. */
export function columnsOf<L extends List>(of: L, where: "page"): readonly (Column & { key: PageColumn<L> })[];
export function columnsOf<L extends List>(of: L, where: "file"): readonly (Column & { key: FileColumn<L> })[];
export function columnsOf({ columns }: List, where: "page" | "file"): readonly Column[] {
  return columns.filter(({ on }) => on === undefined || on === where);
}
