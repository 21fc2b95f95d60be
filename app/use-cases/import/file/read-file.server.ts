import type { FileRow } from "~/domain/import/cell";
import { isOldWorkbook, isWorkbook } from "./file-format";
import { FileUnreadable } from "./file-unreadable";
import { readCsv } from "./read-csv";
import { readWorkbook } from "./read-workbook.server";

/**
 * The rows of a file by what it is, not by its name: a workbook (.xlsx) or text (.csv). Lets others run between its rows. Throws
 * FileUnreadable.
 */
export async function readFileRows(file: Buffer, turn: () => Promise<void>): Promise<FileRow[]> {
  if (isOldWorkbook(file)) throw new FileUnreadable("import.oldWorkbook");
  if (!isWorkbook(file)) return readCsv(file);
  const rows: FileRow[] = [];
  for await (const row of readWorkbook(file)) {
    rows.push(row);
    if (rows.length % 200 === 0) await turn();
  }
  return rows;
}
