/** What shows nothing (Unicode 4.10: zero widths, directions, joiners, fillers, tags), and the pattern of Braille without a dot. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Nothing that everybody sees: private use, unassigned or half characters; beside others they may stand for a rare name. */
const unseen = /^[\p{Co}\p{Cn}\p{Cs}\s]*$/u;

const control = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu;

/**
 * One line as people mean it: nothing invisible in it, no blanks around it (U+3000 neither), a break within it as a blank;
 * empty where nobody would see it.
 */
export const cleanLine = (typed: string): string => {
  const line = typed
    .replace(invisible, "")
    .replace(/[\n\r\t\v\f\u2028\u2029]+/gu, " ")
    .replace(control, "")
    .trim();
  return unseen.test(line) ? "" : line;
};

/** A code, number or address of one line: besides, characters of full width are read as the plain ones that they stand for. */
export const cleanCode = (typed: string): string => cleanLine(typed).normalize("NFKC").trim();

/** What turns the direction of the text after it: with it, a text reads otherwise than it is (Unicode 9, 2). */
const directions = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Text of several lines: breaks as one character each, no control characters, nothing that turns its direction, no blanks around it. */
export const cleanLines = (typed: string): string =>
  typed.replace(/\r\n?/gu, "\n").replace(control, "").replace(directions, "").trim();

/** How many characters somebody sees, which is what a limit counts: one from outside the first plane is one, and so is a line break. */
export const lengthOf = (text: string): number => [...text.replace(/\r\n?/gu, "\n")].length;
