/** What a spreadsheet may take for a formula, full-width signs among them; a number is none. */
const formula = /^(?!-?\d+(?:\.\d+)?$)[=+\-@＝＋－＠\t\r\n]/;

/** A field of CSV (RFC 4180). A cell that a spreadsheet would take for a formula is kept as text by an apostrophe. */
const csvField = (value: string | number): string => {
  const text = typeof value === "string" && formula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csvLine = (fields: readonly (string | number)[]): string => `${fields.map(csvField).join(",")}\r\n`;

/** Stands before the first line: it tells spreadsheets that the file is UTF-8. */
export const byteOrderMark = "\uFEFF";
