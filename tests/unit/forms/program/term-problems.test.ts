import { describe, expect, it } from "vitest";
import { nameOfPath, type Tree } from "~/domain/kernel/draft-tree";
import { termProblems } from "~/forms/program/term-problems";
import { errorText } from "~/i18n/error-text";
import { createT } from "~/i18n/t.server";

const usual = { capYear: "calendar", suspension: "extends", proration: "calendarDays" };
const good: Tree = { ...usual, tiers: [{ months: 12, share: "1" }] };
const withTier = (tier: Tree): Tree => ({ ...usual, tiers: [tier] });

const cases: readonly [string, Tree | undefined, string, string][] = [
  ["nothing at all", undefined, "t", "program.missing"],
  ["no object", "terms", "t", "program.form"],
  ["no stretches", { ...usual, tiers: [] }, "t.tiers", "program.emptyList"],
  ["stretches that are no list", { ...usual, tiers: "12" }, "t.tiers", "program.form"],
  ["too many stretches", { ...usual, tiers: Array.from({ length: 1201 }, () => ({})) }, "t.tiers", "tooMany?max=1200"],
  ["months in words", withTier({ months: "twelve", share: "1" }), "t.tiers[0].months", "program.count"],
  ["too many months", withTier({ months: 601, share: "1" }), "t.tiers[0].months", "program.tooLong?max=600"],
  ["two amounts", withTier({ months: 12, share: "1", fen: 5 }), "t.tiers[0]", "program.oneAmount"],
  ["no amount", withTier({ months: 12 }), "t.tiers[0]", "program.oneAmount"],
  ["a share above the whole", withTier({ months: 12, share: "1.5" }), "t.tiers[0].share", "program.share"],
  ["a share in words", withTier({ months: 12, share: "half" }), "t.tiers[0].share", "program.share"],
  ["a share of nothing", withTier({ months: 12, share: "1/0" }), "t.tiers[0].share", "program.share"],
  ["an amount in words", withTier({ months: 12, fenPerM2: "much" }), "t.tiers[0].fenPerM2", "program.money"],
  ["a stranger", { ...(good as object), colour: "red" }, "t.colour", "program.unknownField"],
  ["no bands", { ...(good as object), areaBands: [] }, "t.areaBands", "program.emptyList"],
  [
    "falling bands",
    {
      ...(good as object),
      areaBands: [
        { upToM2: "10", share: "1" },
        { upToM2: "5", share: "1" },
      ],
    },
    "t.areaBands[1].upToM2",
    "program.rising",
  ],
  ["an area in words", { ...(good as object), areaCapM2: "large" }, "t.areaCapM2", "program.area"],
  ["a date that is none", { ...(good as object), until: "2026-02-30" }, "t.until", "program.date"],
  ["another proration", { ...(good as object), proration: "weeks" }, "t.proration", "notChoice"],
];

describe("what the calculation does not take of some terms", () => {
  it("is nothing for terms that it takes", () => {
    expect(termProblems(good, ["t"])).toEqual([]);
  });

  it.each(cases)("is said for %s at its place, in both languages", (_, terms, place, message) => {
    const problems = termProblems(terms, ["t"]);
    expect(problems.map(({ path }) => nameOfPath(path))).toContain(place);
    const found = problems.find(({ path }) => nameOfPath(path) === place);
    expect(found?.message).toBe(message);
    const [en, zh] = (["en", "zh-CN"] as const).map((locale) => errorText(createT(locale, "errors"), message));
    expect(en).not.toBe(message);
    expect(zh).toMatch(/[一-鿿]/);
    expect(en).not.toBe(zh);
  });
});
