import { type Cell, cellText, type FileRow } from "~/domain/import/cell";
import { isWorkbook } from "./file-format";
import { textOf } from "./read-csv";
import { readFileRows } from "./read-file.server";

/** A cell as a line parted by tabs has it, quoted where it has a quotation mark. */
const cellOfLine = (cell: Cell): string => {
  const text = cellText(cell).replaceAll(/\s+/gu, " ");
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * The text of a file, in whatever encoding; of a workbook a line for each row of its first sheet, at its number, with tabs between the cells.
 * Lets others run between rows. Throws FileUnreadable.
 */
export async function readFileText(file: Buffer, turn: () => Promise<void>): Promise<string> {
  if (!isWorkbook(file)) return textOf(file);
  const lines: string[] = [];
  const rows = await readFileRows(file, turn);
  const isBlank = ({ cells }: FileRow) => cells.every((cell) => cellText(cell).trim() === "");
  // Cells that end a row and are empty stand in no workbook.
  const width = rows.find((row) => !isBlank(row))?.cells.length ?? 0;
  for (const row of rows) {
    while (lines.length < row.number - 1) lines.push("");
    const cells = Array.from({ length: Math.max(width, row.cells.length) }, (_, i) => cellOfLine(row.cells[i] ?? null));
    lines.push(isBlank(row) ? "" : cells.join("\t"));
  }
  return lines.join("\n");
}
