/** What a spreadsheet may take for a formula, full-width signs among them; a number is none. */
const formula = /^(?!-?\d+(?:\.\d+)?$)[=+\-@＝＋－＠\t\r\n]/;

/** Text that no spreadsheet takes for a formula: an apostrophe keeps it what it is. */
export const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);
