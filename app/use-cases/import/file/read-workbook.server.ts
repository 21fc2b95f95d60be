import { type CellValue, type StreamRow, streamXlsxRows } from "hucre/xlsx";
import type { Cell, FileRow } from "~/domain/import/cell";
import { mostRows } from "~/domain/import/kinds";
import { boundedZip, ZipRefused } from "./bounded-zip";
import { FileUnreadable } from "./file-unreadable";
import { unworkedCells } from "./unworked-cells";

/** The most bytes that a workbook may have unpacked: a sheet of 10,000 rows and 40 columns has a third of it. */
const mostUnpacked = 80 * 1024 * 1024;

/** A cell far out makes a row as wide as that. */
const mostColumns = 500;

/** Text that one of our own files keeps from being taken for a formula (`use-cases/kernel/harmless`). */
const kept = /^'(?=[=+\-@＝＋－＠])/;

const failed = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

function cellOf(value: CellValue): Cell {
  if (value === null) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) };
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return failed.test(value) ? { fault: "failed" } : value.replace(kept, "");
  return typeof value === "number" ? value : null;
}

/**
 * The rows of the first sheet of a workbook (.xlsx), one after the other. Throws FileUnreadable; a workbook whose days count from 1904 is
 * one that cannot be read, for a number in it could be either day.
 */
export async function* readWorkbook(file: Buffer): AsyncGenerator<FileRow> {
  const unworked = unworkedCells(await partsOf(file));
  try {
    // One row more than there may be below the heads and some blank ones: who counts them says that they are too many.
    for await (const row of streamXlsxRows(file, { maxRows: mostRows * 2 }))
      yield rowOf(row, unworked.get(row.index) ?? []);
  } catch (error) {
    if (error instanceof FileUnreadable) throw error;
    throw new FileUnreadable("import.unreadable");
  }
}

function rowOf({ index, values }: StreamRow, unworked: readonly number[]): FileRow {
  if (values.length > mostColumns) throw new FileUnreadable("import.tooManyColumns");
  const cells: Cell[] = values.map(cellOf);
  for (const column of unworked) cells[column] = { fault: "formula" };
  return { number: index + 1, cells: Array.from(cells, (cell) => cell ?? null) };
}

async function partsOf(file: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  try {
    return await boundedZip(file, mostUnpacked);
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    throw new FileUnreadable(error.reason === "tooLarge" ? "import.unpacksTooLarge" : "import.unreadable");
  }
}
