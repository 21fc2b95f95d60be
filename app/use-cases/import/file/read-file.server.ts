import type { FileRow } from "~/domain/import/cell";
import { FileUnreadable } from "./file-unreadable";
import { readCsv } from "./read-csv";
import { readWorkbook } from "./read-workbook.server";

const zip = Buffer.from("PK\u0003\u0004", "latin1");
/** Workbooks of the old format, and those with a password. */
const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");

/**
 * The rows of a file by what it is, not by its name: a workbook (.xlsx) or text (.csv). Lets others run between its rows. Throws
 * FileUnreadable.
 */
export async function readFileRows(file: Buffer, turn: () => Promise<void>): Promise<FileRow[]> {
  if (file.subarray(0, compound.length).equals(compound)) throw new FileUnreadable("import.oldWorkbook");
  if (!file.subarray(0, zip.length).equals(zip)) return readCsv(file);
  const rows: FileRow[] = [];
  for await (const row of readWorkbook(file)) {
    rows.push(row);
    if (rows.length % 200 === 0) await turn();
  }
  return rows;
}
