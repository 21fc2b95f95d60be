import { type Cell, cellText, type FileRow } from "./cell";
import { loosely } from "~/domain/kernel/text/loosely";
import { type ColumnOf, type Columns, type MoreColumn, type Numbered, type ReadRow, standIn } from "./column";
import { mostRows } from "./kinds";
import type { PlacedProblem, RowProblem } from "./problem";

/** In which column of the file each field stands, from 0; null for a column that the file does not have. */
export type Heads = Readonly<Record<string, number | null>>;

/** What a file of these columns holds, and what is wrong with its cells. */
export interface ReadRows<Row> {
  readonly heads: Heads;
  /** Every row, with the fields of it that could not be read. */
  readonly rows: readonly Numbered<Row>[];
  /** Rows with anything in them, below the heads. */
  readonly count: number;
  readonly problems: readonly PlacedProblem[];
}

const isBlank = ({ cells }: FileRow): boolean =>
  cells.every((cell) => cell === null || (typeof cell === "string" && cell.trim() === ""));

const namesOf = ({ names, also }: ColumnOf<unknown>): string[] => [names.en, names["zh-CN"], ...also].map(loosely);

/** The columns of a file: those that are always there, and those that it has beside them. */
function columnsOf<C extends Columns>(always: C, more: (head: Cell) => MoreColumn | null, { cells }: FileRow): Columns {
  const known = new Set(Object.values(always).flatMap(namesOf));
  const beside = new Map<string, ColumnOf<unknown>>();
  for (const head of cells) {
    const named = known.has(loosely(cellText(head))) ? null : more(head);
    if (!named) continue;
    const [field, column] = named;
    const before = beside.get(field) ?? column;
    beside.set(field, { ...before, also: [...before.also, cellText(head)] });
  }
  return { ...always, ...Object.fromEntries(beside) };
}

/** Finds the columns by their heads; names those that are unknown, doubled or missing. */
function matchHeads(columns: Columns, { number: row, cells }: FileRow) {
  const fields = new Map(Object.entries(columns).flatMap(([field, column]) => namesOf(column).map((n) => [n, field])));
  const heads: Record<string, number | null> = Object.fromEntries(Object.keys(columns).map((field) => [field, null]));
  const problems: PlacedProblem[] = [];
  for (const [column, cell] of cells.entries()) {
    const text = cellText(cell);
    if (text.trim() === "") continue;
    const field = fields.get(loosely(text));
    if (field === undefined) problems.push({ row, column, text, code: "import.unknownColumn" });
    else if (heads[field] !== null) problems.push({ row, column, text, code: "import.doubledColumn" });
    else heads[field] = column;
  }
  for (const [field, { needed, names }] of Object.entries(columns))
    if (needed && heads[field] === null) {
      const params = { en: names.en, zh: names["zh-CN"] };
      problems.push({ row, column: null, text: "", code: "import.missingColumn", params });
    }
  return { heads, problems };
}

/** What stands in cells beside the columns: nobody would see that it is not brought in. */
function strayCells(known: ReadonlySet<number>, { number: row, cells }: FileRow): PlacedProblem[] {
  return cells.flatMap((cell, column) =>
    known.has(column) || cellText(cell).trim() === ""
      ? []
      : [{ row, column, text: cellText(cell), code: "import.withoutHead" }],
  );
}

/**
 * Reads the rows of a file: the first that holds anything has the heads. Every cell that cannot be read is named; its row says so, that
 * its other cells can be looked at all the same.
 */
export function readRows<C extends Columns>(
  always: C,
  file: readonly FileRow[],
  more: (head: Cell) => MoreColumn | null = () => null,
): ReadRows<ReadRow<C>> {
  const filled = file.filter((row) => !isBlank(row));
  const [first, ...below] = filled;
  if (!first) return empty(always, "import.emptyFile");
  if (below.length === 0) return empty(always, "import.noRows");
  if (below.length > mostRows) return empty(always, "import.tooManyRows", { max: mostRows });
  const columns = columnsOf(always, more, first);
  const { heads, problems } = matchHeads(columns, first);
  // Columns with a head of ours or another: what has none is stray.
  const headed = new Set(first.cells.flatMap((cell, column) => (cellText(cell).trim() === "" ? [] : [column])));
  const rows: Numbered<ReadRow<C>>[] = [];
  for (const row of below) {
    const stray = strayCells(headed, row);
    const { values, wrong, unread } = readCells(columns, heads, row);
    problems.push(...wrong, ...stray);
    rows.push({ number: row.number, row: values as ReadRow<C>, ...(unread.size > 0 && { unread }) });
  }
  // Where a column is missing its problem says it all: nothing can be said of rows without it.
  const whole = Object.entries(columns).every(([field, { needed }]) => !needed || heads[field] !== null);
  return { heads, rows: whole ? rows : [], count: below.length, problems };
}

function readCells(columns: Columns, heads: Heads, { number: row, cells }: FileRow) {
  const values: Record<string, unknown> = {};
  const wrong: PlacedProblem[] = [];
  const unread = new Set<string>();
  for (const [field, column] of Object.entries(columns)) {
    const at = heads[field] ?? null;
    // A needed column that is missing is named once, at the heads.
    if (at === null) {
      values[field] = null;
      continue;
    }
    const cell: Cell = cells[at] ?? null;
    const read = column.read(cell);
    values[field] = read.ok ? read.value : standIn(column);
    if (read.ok) continue;
    unread.add(field);
    wrong.push({ row, column: at, text: cellText(cell), ...read.problem });
  }
  return { values, wrong, unread };
}

const empty = (columns: Columns, code: string, params = {}): ReadRows<never> => ({
  heads: Object.fromEntries(Object.keys(columns).map((field) => [field, null])),
  rows: [],
  count: 0,
  problems: [{ row: 1, column: null, text: "", code, params }],
});

/** Problems of rows at the cells of their fields; what a row has to say in a column that the file lacks is named by that. */
export const placed = (
  columns: Columns,
  heads: Heads,
  shown: (row: number, field: string) => string,
  problems: readonly RowProblem[],
): PlacedProblem[] =>
  problems.map(({ field, row, ...problem }) => {
    const column = heads[field] ?? null;
    const names = columns[field]?.names;
    if (column !== null || problem.code !== "required" || !names)
      return { row, column, text: shown(row, field), ...problem };
    return { row, column, text: "", code: "import.columnNeeded", params: { en: names.en, zh: names["zh-CN"] } };
  });
