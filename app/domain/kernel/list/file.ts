import type { Column, FileCell } from "./list";

/** The formats in which a list is exported. */
export const fileFormats = ["csv", "xlsx"] as const;

export type FileFormat = (typeof fileFormats)[number];

/** The media type of each. */
export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A column of a file, of whatever format. */
export interface Head extends Pick<Column, "holds"> {
  readonly text: string;
}

/** A file of one table, of whatever format. */
export interface Sheet {
  /** What it is called in the file, where the format has a place for that. */
  readonly title: string;
  readonly heads: readonly Head[];
}

/** Rows that are read together, each with a cell for each head. */
export type SheetRows = AsyncIterable<readonly (readonly FileCell[])[]>;

/** Writes a file as it reads its rows; nothing of it is held back but some kilobytes. */
export type WriteSheet = (sheet: Sheet, rows: SheetRows) => AsyncIterable<Uint8Array>;
