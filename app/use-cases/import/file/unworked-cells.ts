import path from "node:path/posix";
import { FileUnreadable } from "./file-unreadable";

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];

/** The part of an archive that a relation of another leads to, by its type or id. */
function relatedTo(parts: ReadonlyMap<string, Buffer>, of: string, fits: (tag: string) => boolean): string {
  const { dir, base } = path.parse(of);
  const relations = parts.get(path.join(dir, "_rels", `${base}.rels`))?.toString("utf8") ?? "";
  const tag = (relations.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? []).find(fits);
  const target = tag && attribute(tag, "Target");
  if (!target) throw new FileUnreadable("import.unreadable");
  return target.startsWith("/") ? target.slice(1) : path.join(dir, target);
}

function firstSheet(parts: ReadonlyMap<string, Buffer>): string {
  const book = relatedTo(parts, "", (tag) => attribute(tag, "Type")?.endsWith("/officeDocument") ?? false);
  const text = parts.get(book)?.toString("utf8") ?? "";
  if (/\bdate1904\s*=\s*["'](?:1|true)["']/.test(text)) throw new FileUnreadable("import.dates1904");
  const sheet = /<(?:\w+:)?sheet\b[^>]*>/.exec(text)?.[0];
  const id = sheet && /\b\w+:id\s*=\s*["']([^"']*)["']/.exec(sheet)?.[1];
  if (!id) throw new FileUnreadable("import.unreadable");
  return relatedTo(parts, book, (tag) => attribute(tag, "Id") === id);
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** What stands further out is refused anyway. */
const mostColumns = 500;

const tags = /<(\/?)(?:\w+:)?(row|c|f|v)\b([^>]*?)(\/?)>/g;

/**
 * The cells of the first sheet with a formula that nobody worked out, as columns by row, from 0: the reader of workbooks takes them for
 * empty. Throws FileUnreadable where there is no sheet.
 */
export function unworkedCells(parts: ReadonlyMap<string, Buffer>): ReadonlyMap<number, readonly number[]> {
  const sheet = parts.get(firstSheet(parts));
  if (!sheet) throw new FileUnreadable("import.unreadable");
  const found = new Map<number, number[]>();
  // Without a formula in it nothing need be looked at.
  const text = sheet.toString("utf8");
  if (!/<(?:\w+:)?f[\s/>]/.test(text)) return found;
  let [row, column, formula, value] = [-1, -1, false, false];
  for (const [, closes, tag, attributes = "", empty] of text.matchAll(tags)) {
    if (tag === "row" && !closes) [row, column] = [Number(attribute(attributes, "r") ?? row + 2) - 1, -1];
    else if (tag === "c" && !closes) {
      const [, letters] = /^([A-Z]+)\d+$/.exec(attribute(attributes, "r") ?? "") ?? [];
      [column, formula, value] = [letters ? columnOf(letters) : column + 1, false, false];
    } else if (tag === "f") formula = true;
    else if (tag === "v" && !empty) value = true;
    if (tag === "c" && closes && formula && !value && column < mostColumns)
      found.set(row, [...(found.get(row) ?? []), column]);
  }
  return found;
}
