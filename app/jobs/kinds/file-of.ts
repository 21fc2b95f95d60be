import { columnsOf, type FileColumn, type List } from "~/domain/kernel/list/list";

/** What a cell of a file holds: amounts and dates as exact text. */
export type NamedColumn = string | number;

/** Heads and fields of a list's file, of whatever format, in the order of its columns. */
export interface FileRows<Row> {
  readonly heads: readonly string[];
  readonly fields: (row: Row) => readonly NamedColumn[];
}

/** The file of a list: each of its columns has a head and a cell, and neither can be forgotten. */
export function fileOf<L extends List, Row>(
  list: L,
  head: (key: FileColumn<L>) => string,
  cells: Readonly<Record<FileColumn<L>, (row: Row) => NamedColumn>>,
): FileRows<Row> {
  const keys = columnsOf(list, "file").map(({ key }) => key);
  return { heads: keys.map(head), fields: (row) => keys.map((key) => cells[key](row)) };
}
