import { describe, expect, it } from "vitest";
import { budgetOutlook } from "~/domain/replay/budget-outlook";

const line = { source: "zone", fiscalYear: 2026, appropriated: 1_000, committed: 300, spent: 100 };
const costs = { awards: { before: 350, after: 500 }, applications: { before: 200, after: 150 } };

describe("the budget beside the costs of a replay", () => {
  it("leaves what is not bound, less what applications cost and what awards would cost more", () => {
    expect(budgetOutlook([{ year: 2026, source: "zone", costs }], [line])).toEqual([
      {
        year: 2026,
        source: "zone",
        costs,
        budget: { appropriated: 1_000, committed: 300, spent: 100 },
        leftBefore: 400,
        leftAfter: 300,
      },
    ]);
  });

  it("has every year and source of either, in order, and is short where nothing was given", () => {
    const years = [
      { year: 2027, source: "zone", costs },
      { year: 2026, source: "city", costs },
    ];
    const found = budgetOutlook(years, [line]);
    expect(found.map(({ year, source, leftAfter }) => [year, source, leftAfter])).toEqual([
      [2026, "city", -300],
      [2026, "zone", 600],
      [2027, "zone", -300],
    ]);
  });

  it("leaves out years in which nothing is bound and nothing would be paid", () => {
    const idle = { ...line, fiscalYear: 2031, committed: 0, spent: 0 };
    const nothing = { awards: { before: 0, after: 0 }, applications: { before: 0, after: 0 } };
    const years = [
      { year: 2026, source: "zone", costs: nothing },
      { year: 2031, source: "zone", costs: nothing },
    ];
    expect(budgetOutlook(years, [line, idle]).map(({ year }) => year)).toEqual([2026]);
  });
});
