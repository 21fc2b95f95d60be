import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const rules = readFileSync("docs/rules/calculation.md", "utf8");
const numbers = [...rules.matchAll(/^(\d+)\. \*\*/gm)].map(([, number]) => Number(number));

/** Where sources cite rules of the calculation: one number, or the first and last of several. */
const cited = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("data/generated"))
  .flatMap((name) =>
    [...readFileSync(`app/${name}`, "utf8").matchAll(/calculation\.md,[^)]*?rules? (\d+)(?: to (\d+))?/g)].map(
      ([, first, last = first]) => ({ name, first: Number(first), last: Number(last) }),
    ),
  );

it("numbers the rules of the calculation from 1 on", () => {
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
});

it("has every rule that a source cites", () => {
  expect(cited.length).toBeGreaterThan(8);
  for (const { name, first, last } of cited)
    expect({ name, found: [first, last].every((number) => numbers.includes(number)) }).toEqual({ name, found: true });
});

it("cites no rules that are not in the repository", () => {
  const all = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const lost = all.filter((name) => /\b(SUBSIDY|CASES|LEDGER)\.md\b/.test(readFileSync(`app/${name}`, "utf8")));
  expect(lost).toEqual([]);
});
