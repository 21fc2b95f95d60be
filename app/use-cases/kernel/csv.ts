import type { Head, WriteSheet } from "~/domain/kernel/list/file";
import type { FileCell } from "~/domain/kernel/list/list";
import { fenToYuanString } from "~/domain/kernel/money/fen";
import { harmless } from "./harmless";

/** Stands before the first line: it tells spreadsheets that the file is UTF-8. */
const byteOrderMark = "\uFEFF";

/** Characters that are written at a time. */
const chunk = 65_536;

/** A field (RFC 4180): amounts in yuan with two decimals, days as ISO 8601. */
const csvField = (cell: FileCell, holds?: Head["holds"]): string => {
  if (typeof cell === "number") return holds === "fen" ? fenToYuanString(cell) : String(cell);
  const text = harmless(cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csvLine = (cells: readonly FileCell[], heads: readonly Head[] = []): string =>
  `${cells.map((cell, i) => csvField(cell, heads[i]?.holds)).join(",")}\r\n`;

/** CSV in UTF-8. */
export const csvOf: WriteSheet = async function* ({ heads }, rows) {
  let text = byteOrderMark + csvLine(heads.map((head) => head.text));
  for await (const batch of rows) {
    for (const cells of batch) text += csvLine(cells, heads);
    if (text.length < chunk) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
};
