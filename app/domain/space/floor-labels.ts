/** What stands between floors of one line. */
const between = /[,，、;；]/u;

/** An end of a range: letters such as B before its number, and what a floor is called behind it. */
const end = String.raw`([A-Za-z]*)(\d{1,3})([Ff]|层|楼)?`;
const range = new RegExp(`^${end}(?:[-–—~～]|至|到)${end}$`, "u");

/**
 * The labels of floors as people write them, from below: one a line, or with commas between, a range such as `1-20` or `B2-3` written out. What is the
 * label of a floor already stays as it is.
 */
export const readFloorLabels = (typed: string, standing: readonly string[] = []): string[] =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .flatMap((line) => (standing.includes(line) ? line : line.split(between)))
    .map((label) => label.trim())
    .filter((label) => label !== "")
    .flatMap((label) => (standing.includes(label) ? label : writtenOut(label)));

function writtenOut(label: string): readonly string[] {
  const found = range.exec(label.normalize("NFKC").replace(/\s/gu, ""));
  if (!found) return [label];
  const [, letters = "", first = "", ofFirst, otherLetters = "", last = "", ofLast] = found;
  const name = (before: string) => (number: number) => `${before}${number}${ofLast ?? ofFirst ?? ""}`;
  if (letters === otherLetters) return countTo(Number(first), Number(last)).map(name(letters));
  // From a basement to a floor above the ground, which has no floor of the number 0.
  if (letters.toUpperCase() === "B" && otherLetters === "")
    return [...countTo(Number(first), 1).map(name(letters)), ...countTo(1, Number(last)).map(name(""))];
  return [label];
}

const countTo = (first: number, last: number): number[] =>
  Array.from({ length: Math.abs(last - first) + 1 }, (_, i) => (last < first ? first - i : first + i));
