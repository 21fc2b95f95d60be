import { expect, it } from "vitest";
import { budgetOutlook } from "~/domain/replay/budget-outlook";
import { ReplayTotals } from "~/domain/replay/replay-totals";
import { verdictOf } from "~/domain/replay/verdict";

const turned = (count: number) => ({ count, largest: [] });

it("is what all would cost more or less, how many it touches, and each year in which some source falls short", () => {
  const figures = {
    ...new ReplayTotals().figures(),
    totals: { awards: { before: 500, after: 300 }, applications: { before: 100, after: 150 } },
    gain: { ...turned(4), fen: 50 },
    loss: { ...turned(3), fen: 200 },
    newlyEligible: turned(2),
    noLongerEligible: turned(1),
  };
  const lines = [
    { source: "city", fiscalYear: 2026, appropriated: 100, committed: 0, spent: 0 },
    { source: "zone", fiscalYear: 2026, appropriated: 100, committed: 50, spent: 0 },
    { source: "zone", fiscalYear: 2027, appropriated: 100, committed: 0, spent: 0 },
  ];
  const costs = { awards: { before: 50, after: 80 }, applications: { before: 0, after: 71 } };
  const years = lines.slice(0, 2).map(({ source, fiscalYear: year }) => ({ year, source, costs }));
  expect(verdictOf(figures, budgetOutlook(years, lines))).toEqual({
    changeFen: -150,
    gain: 4,
    loss: 3,
    newlyEligible: 2,
    noLongerEligible: 1,
    shortIn: [2026],
  });
  expect(verdictOf(figures, []).shortIn).toEqual([]);
});
