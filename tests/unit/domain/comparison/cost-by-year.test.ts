import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costByYear } from "~/domain/comparison/cost-by-year";
import { shiftMonth } from "~/domain/kernel/time/month";

describe("the years of a comparison", () => {
  it("are twelve months from the first one, each with the average of what is left", () => {
    const aid = new Map([
      ["2027-02", 500],
      ["2028-02", 700],
      ["2028-03", 100],
      ["2030-03", 999],
    ]);
    expect(costByYear(1_000, aid, { from: "2027-03", years: 2 })).toEqual([
      { year: 1, wholeFen: 12_000, aidFen: 700, leftFen: 11_300, monthFen: 942, monthAidFen: 58 },
      { year: 2, wholeFen: 12_000, aidFen: 100, leftFen: 11_900, monthFen: 992, monthAidFen: 8 },
    ]);
  });

  it("add up to what is left month by month", () => {
    const amount = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(
        amount,
        fc.array(amount, { maxLength: 80 }),
        fc.integer({ min: 1, max: 5 }),
        (month, given, years) => {
          const aid = new Map(given.map((fen, i) => [shiftMonth("2027-01", i), fen]));
          const left = costByYear(month, aid, { from: "2027-01", years });
          const naive = Array.from({ length: years * 12 }, (_, i) => month - (given[i] ?? 0));
          expect(left.reduce((sum, { leftFen }) => sum + leftFen, 0)).toBe(naive.reduce((sum, fen) => sum + fen, 0));
          for (const { leftFen, monthFen } of left)
            expect(Math.abs(2 * (12 * monthFen - leftFen))).toBeLessThanOrEqual(12);
        },
      ),
    );
  });
});
