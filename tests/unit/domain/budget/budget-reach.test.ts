import { describe, expect, it } from "vitest";
import { missingBudget, yearRuns, yearsReached } from "~/domain/budget/budget-reach";
import type { ProgramContent } from "~/domain/program/draft/content";
import { cityPremises } from "../../../../prisma/seed/programs/city-premises";
import { outboundSupport } from "../../../../prisma/seed/programs/outbound-support";
import { softwareGrowth } from "../../../../prisma/seed/programs/software-growth";

const { content } = softwareGrowth;
const window = (from: string, to: string): ProgramContent => ({
  ...content,
  applicationWindow: { kind: "range", from, to },
});

describe("the years that a plan can reach", () => {
  it.each<[string, ProgramContent, string, number[]]>([
    ["36 months from today", { ...content, benefit: withoutEnd() }, "2026-03-02", [2026, 2027, 2028, 2029]],
    ["no further than the first day without payment", content, "2026-03-02", [2026, 2027, 2028]],
    ["from the first day of applications", window("2028-07-01", "2028-09-01"), "2026-03-02", [2028]],
    ["not past the last day of the plan", { ...content, benefit: withoutEnd() }, "2026-01-01", [2026, 2027, 2028]],
    ["nothing once it is over", content, "2029-01-01", []],
    ["the longest of several terms", cityPremises.content, "2026-12-31", [2026, 2027, 2028]],
    ["nothing where nobody can apply", { ...content, open: { reason: content.name } }, "2026-03-02", []],
    ["nothing where no space is paid for", outboundSupport.content, "2026-03-02", []],
  ])("are %s", (_, program, today, years) => {
    expect(yearsReached(program, today)).toEqual(years);
  });
});

function withoutEnd(): ProgramContent["benefit"] {
  const { benefit } = content;
  return benefit?.kind === "same" ? { kind: "same", terms: { ...benefit.terms, until: null } } : null;
}

describe("budget that is missing", () => {
  it("is named by source and year; a line of nothing is none", () => {
    const lines = [2026, 2027, 2028].flatMap((fiscalYear) => [
      { source: "city", fiscalYear, available: fiscalYear === 2028 ? 0 : 100 },
      ...(fiscalYear === 2027 ? [] : [{ source: "zone", fiscalYear, available: 100 }]),
    ]);
    expect(missingBudget(content, "2026-03-02", lines)).toEqual([
      { source: "city", fiscalYear: 2028 },
      { source: "zone", fiscalYear: 2027 },
    ]);
  });

  it("is told in runs of years, each source by itself", () => {
    const years = [2026, 2027, 2029].map((fiscalYear) => ({ source: "city", fiscalYear }));
    expect(yearRuns([...years, { source: "zone", fiscalYear: 2030 }])).toEqual([
      { source: "city", from: 2026, to: 2027 },
      { source: "city", from: 2029, to: 2029 },
      { source: "zone", from: 2030, to: 2030 },
    ]);
  });
});
