import type { Head } from "~/domain/kernel/list/file";
import { columnsOf, type FileCell, type FileCells, type FileColumn, type List } from "~/domain/kernel/list/list";

/** Heads and cells of a table's file, of whatever format, in the order of its columns. */
export interface FileRows<Row> {
  readonly heads: readonly Head[];
  readonly fields: (row: Row) => readonly FileCell[];
}

type CellsOf<L extends List, Row> = { readonly [K in keyof FileCells<L>]: (row: Row) => FileCells<L>[K] };

/** The file of a list: each of its columns has a head and a cell, and neither can be forgotten. */
export function fileOf<L extends List, Row>(
  list: L,
  head: (key: FileColumn<L>) => string,
  cells: CellsOf<L, Row>,
): FileRows<Row> {
  const columns = columnsOf(list, "file");
  const cellOf = cells as Readonly<Record<string, (row: Row) => FileCell>>;
  return {
    heads: columns.map(({ key, holds }) => ({ text: head(key), ...(holds ? { holds } : {}) })),
    fields: (row) => columns.map(({ key }) => cellOf[key]?.(row) ?? null),
  };
}
