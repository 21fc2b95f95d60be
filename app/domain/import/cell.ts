import type { CivilDate } from "~/domain/kernel/time/civil-date";

/** What a file holds where a value should be and is none: a formula that was never worked out, or one that failed (`#N/A`). */
export type CellFault = "formula" | "failed";

/** A cell of a file, of whatever format: text, a number, a day of a workbook, nothing, or a fault. */
export type Cell = string | number | null | { readonly day: CivilDate } | { readonly fault: CellFault };

/** A row of a file, by its number there from 1. Cells stand at the place of their column, from 0. */
export interface FileRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** What a cell shows, for naming what is wrong with it; a fault shows nothing. */
export const cellText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "object") return String(cell);
  return "day" in cell ? cell.day : "";
};

const letters = 26;

/** The letters of a column from 0: A to Z, then AA. */
export const columnName = (column: number): string =>
  (column < letters ? "" : columnName(Math.floor(column / letters) - 1)) + String.fromCharCode(65 + (column % letters));

/** Where a cell stands, as spreadsheets say it: `C17`; a row as a whole is `17`. */
export const cellName = (row: number, column: number | null): string =>
  `${column === null ? "" : columnName(column)}${row}`;
