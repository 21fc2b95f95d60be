import type { LocalizedText } from "~/domain/kernel/localized-text";
import { cleanLine } from "~/domain/kernel/text/clean";
import type { Cell } from "./cell";
import type { CellProblem } from "./problem";

/** What a cell means, or what is wrong with it. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: CellProblem };

/** A cell that holds something. */
export type FilledCell = Exclude<Cell, null | { readonly fault: unknown }>;

/** Reads what a cell holds. */
export type CellReader<T> = (cell: FilledCell) => Read<T>;

/** How a column is called and what its cells mean. */
export interface ColumnOf<T> {
  /** Its head in English and Chinese; a file may have either. */
  readonly names: LocalizedText;
  /** Other heads under which it is known. */
  readonly also: readonly string[];
  readonly needed: boolean;
  /** A cell of the template. */
  readonly example: LocalizedText;
  readonly read: (cell: Cell) => Read<T>;
}

/** The columns of a kind by field, in the order of its template. */
export type Columns = Readonly<Record<string, ColumnOf<unknown>>>;

/** A column that is not always there, with its field. */
export type MoreColumn = readonly [field: string, column: ColumnOf<unknown>];

/** A row of a file of these columns, read. */
export type ReadRow<C extends Columns> = {
  readonly [F in keyof C]: C[F] extends ColumnOf<infer T> ? T : never;
};

/** A row with its number in the file. */
export interface Numbered<Row> {
  readonly number: number;
  readonly row: Row;
  /** Fields whose cells could not be read, which are named already: a stand-in is in `row`, by which nothing may be said. */
  readonly unread?: ReadonlySet<string>;
}

/** Whether all these fields of a row were read. */
export const wereRead = ({ unread }: Numbered<unknown>, ...fields: readonly string[]): boolean =>
  unread === undefined || fields.every((field) => !unread.has(field));

/** Something of the column's type in the place of what could not be read. */
export function standIn({ read, example }: ColumnOf<unknown>): unknown {
  const [empty, shown] = [read(null), read(example.en)];
  if (empty.ok) return empty.value;
  return shown.ok ? shown.value : null;
}

type Said = { readonly en: string; readonly zh: string } | string;

interface Naming {
  readonly en: string;
  readonly zh: string;
  readonly also?: readonly string[];
  readonly example: Said;
}

const inBoth = (said: Said): LocalizedText =>
  typeof said === "string" ? { en: said, "zh-CN": said } : { en: said.en, "zh-CN": said.zh };

const blank = (cell: Cell): boolean => cell === null || (typeof cell === "string" && cleanLine(cell) === "");

function column<T, Empty>(
  { en, zh, also = [], example }: Naming,
  needed: boolean,
  read: CellReader<T>,
  empty: Read<T | Empty>,
): ColumnOf<T | Empty> {
  return {
    names: { en, "zh-CN": zh },
    also,
    needed,
    example: inBoth(example),
    read(cell) {
      if (blank(cell) || cell === null) return empty;
      if (typeof cell === "object" && "fault" in cell) return { ok: false, problem: { code: `import.${cell.fault}` } };
      return read(cell);
    },
  };
}

/** A column that must be there, and filled in each row. */
export const needed = <T>(naming: Naming, read: CellReader<T>): ColumnOf<T> =>
  column<T, never>(naming, true, read, { ok: false, problem: { code: "required" } });

/** A column that may be missing, or empty: null. */
export const optional = <T>(naming: Naming, read: CellReader<T>): ColumnOf<T | null> =>
  column<T, null>(naming, false, read, { ok: true, value: null });
