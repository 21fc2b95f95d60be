import { parseCsv } from "hucre/csv";
import type { FileRow } from "~/domain/import/cell";
import { decodedText } from "../../kernel/decoded-text";
import { FileUnreadable } from "./file-unreadable";

/** The text of a file as `decodedText` reads it. Throws FileUnreadable. */
export function textOf(file: Buffer): string {
  const text = decodedText(file);
  if (text === null) throw new FileUnreadable("import.unreadable");
  return text;
}

/** The rows of a CSV file; commas, semicolons or tabs part its fields. All cells are text. Throws FileUnreadable. */
export function readCsv(file: Buffer): FileRow[] {
  const rows = parseCsv(textOf(file), { unescapeFormulae: true });
  return rows.map((cells, i) => ({
    number: i + 1,
    cells: cells.map((cell) => (typeof cell === "string" ? cell : null)),
  }));
}
