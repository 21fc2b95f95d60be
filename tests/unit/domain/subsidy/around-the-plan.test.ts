import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitmentByFiscalYear } from "~/domain/subsidy/commitment";
import { effectPreview } from "~/domain/subsidy/effect-preview";
import { highestOnly } from "~/domain/subsidy/highest-only";
import { splitFunding } from "~/domain/subsidy/split-funding";
import type { Plan } from "~/domain/subsidy/types";
import { planned, sampleInput } from "./sample-input";

/** A plan of lines `[month, amount]`; a month may come twice. */
const planWith = (...amounts: [string, number][]): Plan => ({
  end: "2030-01-01",
  totalFen: amounts.reduce((sum, [, amountFen]) => sum + amountFen, 0),
  lines: amounts.map(([month, amountFen]) => ({ month, year: "1", days: 1, grossFen: amountFen, amountFen, caps: [] })),
});

describe("a funding split", () => {
  it.each<[number, string[], number[]]>([
    [100, ["0.3", "0.7"], [30, 70]],
    [101, ["0.3", "0.7"], [31, 70]],
    [1, ["0.3", "0.7"], [1, 0]],
    [100, ["1/3", "1/3", "1/3"], [34, 33, 33]],
    [-101, ["0.3", "0.7"], [-31, -70]],
    [0, ["0.3", "0.7"], [0, 0]],
    [55, ["1"], [55]],
    [55, ["0", "1"], [0, 55]],
  ])("of %i by %j is %j", (amount, shares, parts) => expect(splitFunding(amount, shares)).toEqual(parts));

  it("adds up to any amount", () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
        (amount, weights) => {
          const whole = weights.reduce((sum, weight) => sum + weight, 0);
          const parts = splitFunding(
            amount,
            weights.map((weight) => `${weight}/${whole}`),
          );
          expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount));
          // Only the first source gets more than its share, and less than one fen for each other source.
          parts.slice(1).forEach((part, index) => {
            const exact = (BigInt(amount) * BigInt(weights[index + 1] ?? 0)) / BigInt(whole);
            expect(BigInt(part)).toBe(exact);
          });
        },
      ),
    );
  });

  it.each([[["0.3", "0.6"]], [["0.5", "0.6"]], [[]], [["1/0"]], [["a"]]])("refuses the shares %j", (shares) =>
    expect(() => splitFunding(100, shares)).toThrow(RangeError),
  );

  it("refuses a part of a fen", () => expect(() => splitFunding(0.5, ["1"])).toThrow(RangeError));
});

describe("the commitment", () => {
  it("is the planned amount of each calendar year", () => {
    const { plan } = planned(sampleInput({ terms: { capYear: "benefit" } }));
    const years = commitmentByFiscalYear(plan);
    expect(years.map(({ fiscalYear }) => fiscalYear)).toEqual([2026, 2027, 2028, 2029]);
    expect(years.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(plan.totalFen);
    expect(years[0]?.amountFen).toBe(246774 + 9 * 450000);
  });

  it("leaves out years with nothing to pay", () => {
    const plan = planWith(["2026-12", 5], ["2027-01", 0], ["2028-01", 7]);
    expect(commitmentByFiscalYear(plan)).toEqual([
      { fiscalYear: 2026, amountFen: 5 },
      { fiscalYear: 2028, amountFen: 7 },
    ]);
  });
});

describe("highest only", () => {
  const payable = (...plans: Plan[]) =>
    highestOnly(plans).map((lines) => lines.map(({ payableFen, yieldsTo }) => [payableFen, yieldsTo]));

  it("pays the highest of each month and the older on a tie", () => {
    const older = planWith(["2026-01", 100], ["2026-02", 100], ["2026-03", 100]);
    const newer = planWith(["2026-01", 101], ["2026-02", 100], ["2026-03", 99], ["2026-04", 1]);
    expect(payable(older, newer)).toEqual([
      [
        [0, 1],
        [100, null],
        [100, null],
      ],
      [
        [101, null],
        [0, 0],
        [0, 0],
        [1, null],
      ],
    ]);
  });

  it("compares whole months, not lines", () => {
    const split = planWith(["2026-03", 60], ["2026-03", 50]);
    expect(payable(planWith(["2026-03", 100]), split)).toEqual([
      [[0, 1]],
      [
        [60, null],
        [50, null],
      ],
    ]);
  });

  it("lets an amount of 0 yield to nobody and beat nobody", () => {
    expect(payable(planWith(["2026-01", 0]), planWith(["2026-01", 0]))).toEqual([[[0, null]], [[0, null]]]);
    expect(payable(planWith(["2026-01", 0]), planWith(["2026-01", 5]))).toEqual([[[0, null]], [[5, null]]]);
  });
});

describe("an effect preview", () => {
  it("shows the months that change, and both ends and totals", () => {
    const before = planned(sampleInput()).plan;
    const after = planned(sampleInput({ events: [{ type: "terminate", on: "2029-02-15" }] })).plan;
    expect(effectPreview(before, after)).toEqual({
      endBefore: "2029-03-15",
      endAfter: "2029-02-15",
      totalBeforeFen: before.totalFen,
      totalAfterFen: after.totalFen,
      months: [
        { month: "2029-02", beforeFen: 225000, afterFen: 112500 },
        { month: "2029-03", beforeFen: 101613, afterFen: 0 },
      ],
    });
  });

  it("shows new months in order, and the lines of a month together", () => {
    const before = planWith(["2026-02", 5], ["2026-03", 3], ["2026-03", 4]);
    const after = planWith(["2026-01", 1], ["2026-03", 7], ["2026-04", 2]);
    expect(effectPreview(before, after).months).toEqual([
      { month: "2026-01", beforeFen: 0, afterFen: 1 },
      { month: "2026-02", beforeFen: 5, afterFen: 0 },
      { month: "2026-04", beforeFen: 0, afterFen: 2 },
    ]);
  });

  it("is empty for a plan and itself", () => {
    const { plan } = planned(sampleInput());
    expect(effectPreview(plan, plan).months).toEqual([]);
  });
});
