/** Marks that show nothing and that people paste without knowing: soft hyphens, zero widths, directions, joiners, byte order marks. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;

const control = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu;

/** One line as people mean it: nothing invisible in it, no blanks around it (U+3000 neither), a break within it as a blank. */
export const cleanLine = (typed: string): string =>
  typed
    .replace(invisible, "")
    .replace(/[\n\r\t\v\f]+/gu, " ")
    .replace(control, "")
    .trim();

/** A code, number or address of one line: besides, characters of full width are read as the plain ones that they stand for. */
export const cleanCode = (typed: string): string => cleanLine(typed).normalize("NFKC").trim();

/** Text of several lines: breaks as one character each, no control characters, no blanks around it. */
export const cleanLines = (typed: string): string => typed.replace(/\r\n?/gu, "\n").replace(control, "").trim();

/** How many characters somebody sees, which is what a limit counts: one from outside the first plane is one, and so is a line break. */
export const lengthOf = (text: string): number => [...text.replace(/\r\n?/gu, "\n")].length;
