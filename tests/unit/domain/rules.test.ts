import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const numbersOf = (file: string) =>
  [...readFileSync(`docs/rules/${file}`, "utf8").matchAll(/^(\d+)\. \*\*/gm)].map(([, number]) => Number(number));

/** With how often sources cite their rules at least. */
const FILES: readonly (readonly [file: string, cited: number])[] = [
  ["calculation.md", 9],
  ["ledger.md", 9],
  ["claims.md", 2],
];

const sources = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("data/generated"))
  .map((name) => ({ name, text: readFileSync(`app/${name}`, "utf8") }));

/** Where sources cite rules of a file: one number, several, or the first and last of several. */
const citedOf = (file: string) =>
  sources.flatMap(({ name, text }) =>
    [...text.matchAll(new RegExp(`${file},[^)]*?rules? ([\\d, and to]+)`, "g"))].map(([, numbers = ""]) => ({
      name,
      numbers: [...numbers.matchAll(/\d+/g)].map(Number),
    })),
  );

describe.each(FILES)("the rules of %s", (file, atLeast) => {
  const numbers = numbersOf(file);

  it("are numbered from 1 on", () => expect(numbers).toEqual(numbers.map((_, i) => i + 1)));

  it("hold every one that a source cites", () => {
    const cited = citedOf(file);
    expect(cited.length).toBeGreaterThanOrEqual(atLeast);
    for (const { name, numbers: found } of cited)
      expect({ name, found: found.filter((number) => !numbers.includes(number)) }).toEqual({ name, found: [] });
  });
});

it("cites no rules that are not in the repository", () => {
  const lost = sources.filter(({ text }) => /\b(SUBSIDY|CASES|LEDGER)\.md\b/.test(text));
  expect(lost.map(({ name }) => name)).toEqual([]);
});
