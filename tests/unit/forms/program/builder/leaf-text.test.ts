import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LeafKind } from "~/domain/kernel/leaf-kind";
import { printLeaf, readLeaf } from "~/forms/program/builder/leaf-text";

const kinds: Readonly<Record<LeafKind, fc.Arbitrary<string | number | boolean>>> = {
  line: fc.string({ minLength: 1 }).map((text) => text.trim()),
  text: fc.string({ minLength: 1 }).map((text) => text.replace(/\r/g, "").trim()),
  count: fc.nat(),
  workingDays: fc.nat({ max: 400 }),
  number: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 64),
  money: fc.maxSafeNat(),
  area: fc.tuple(fc.nat({ max: 99_999_999 }), fc.nat({ max: 99 })).map(([whole, rest]) => `${whole}.${rest}`),
  share: fc.oneof(
    fc.nat({ max: 100_000 }).map((n) => String(n / 100_000)),
    fc.tuple(fc.nat(), fc.integer({ min: 1 })).map(([a, b]) => `${a}/${b}`),
  ),
  date: fc
    .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  lastDay: fc
    .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  choice: fc.constantFrom("waived", "toCompany"),
  yesNo: fc.boolean(),
  slug: fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,8})?$/),
  key: fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/),
  url: fc.webUrl(),
};
const all = Object.keys(kinds) as LeafKind[];

describe("a value in its input", () => {
  it.each(all)("of kind %s is read back as it was printed", (kind) => {
    fc.assert(fc.property(kinds[kind], (value) => readLeaf(kind, printLeaf(kind, value)) === value));
  });

  it.each(all)("of kind %s stays what it was, whatever was typed", (kind) => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: "grapheme" }),
      fc.stringMatching(/^[-−0-9０-９.,，% ％/⅓¥m²e]{0,9}$/),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const value = readLeaf(kind, text);
        expect(readLeaf(kind, printLeaf(kind, value))).toBe(value);
      }),
      { examples: [["´a"], [" ｆ ull "]] },
    );
  });
});

describe("a share", () => {
  it.each([
    ["70 %", "0.7"],
    ["７０％", "0.7"],
    ["12.5%", "0.125"],
    ["0.7", "0.7"],
    ["0.70", "0.7"],
    ["1/3", "1/3"],
    ["⅓", "1/3"],
    ["100%", "1"],
    ["1", "1"],
    ["5 %", "0.05"],
    ["0 %", "0"],
    ["150 %", "1.5"],
    ["0,5", "0.5"],
    ["0．5", "0.5"],
    ["０，５", "0.5"],
    ["0。5", "0.5"],
    ["12,5 %", "0.125"],
    ["５０ ％", "0.5"],
    ["50%", "0.5"],
    ["．5", "．5"],
    ["3,5 %", "0.035"],
    ["3,5", "0.035"],
    ["70", "0.7"],
    ["0,7", "0.7"],
    ["half", "half"],
    ["-5 %", "-5 %"],
  ])("typed as %s is kept as %s", (typed, kept) => {
    expect(readLeaf("share", typed)).toBe(kept);
  });

  it.each([
    ["0.7", "70%"],
    ["1", "100%"],
    ["0.125", "12.5%"],
    ["0", "0%"],
    ["0.005", "0.5%"],
    ["1/3", "1/3"],
    ["half", "half"],
  ])("of %s stands as %s", (kept, text) => {
    expect(printLeaf("share", kept)).toBe(text);
  });
});

describe("other kinds", () => {
  it.each<[LeafKind, string, string | number | boolean]>([
    ["count", "１２", 12],
    ["count", " 1,200 ", 1200],
    ["count", "soon", "soon"],
    ["money", "￥1,234.5", 123_450],
    ["money", "86,5", 8650],
    ["area", "86,5", "86.5"],
    ["number", "3,5", 3.5],
    ["count", "1e1", "1e1"],
    ["count", "0x10", "0x10"],
    ["line", "a\u200bb", "ab"],
    ["money", "12.345", "12.345"],
    ["area", "100 m²", "100"],
    ["date", "2026-02-29", "2026-02-29"],
    ["lastDay", "2026-12-31", "2027-01-01"],
    ["lastDay", "9999-12-30", "9999-12-31"],
    ["lastDay", "9999-12-31", "10000-01-01"],
    ["lastDay", "the end", "the end"],
    ["number", "0.0000001", "0.0000001"],
    ["text", "a\r\nb ", "a\nb"],
    ["slug", "ｃｉｔｙ", "city"],
    ["yesNo", "no", false],
  ])("%s typed as %s is kept as %s", (kind, typed, kept) => {
    expect(readLeaf(kind, typed)).toBe(kept);
  });
});
