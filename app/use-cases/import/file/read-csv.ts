import { parseCsv } from "hucre/csv";
import type { FileRow } from "~/domain/import/cell";
import { FileUnreadable } from "./file-unreadable";

function decoded(file: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
}

const isUtf16 = (file: Buffer): boolean => file.length >= 2 && file[0] === 0xff && file[1] === 0xfe;

/** The text of a file in UTF-8, with or without its mark, in UTF-16 with it, or else in GB 18030, as Chinese systems write CSV. Throws FileUnreadable. */
export function textOf(file: Buffer): string {
  const text = isUtf16(file) ? decoded(file, "utf-16le") : (decoded(file, "utf-8") ?? decoded(file, "gb18030"));
  if (text === null || text.includes("\u0000")) throw new FileUnreadable("import.unreadable");
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
