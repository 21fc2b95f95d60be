import { readFileSync } from "node:fs";

/** The rows of the first table of a document below a heading, cell by cell without their code marks; the head is left out. */
export function docTable(path: string, heading: string): string[][] {
  const [, below] = `\n${readFileSync(path, "utf8")}`.split(`\n${heading}\n`);
  if (below === undefined) throw new Error(`${path} has no heading ${heading}`);
  const lines = below.slice(below.indexOf("\n|")).trimStart().split("\n");
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines.slice(2, end === -1 ? undefined : end).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.replaceAll("`", "").trim()),
  );
}
