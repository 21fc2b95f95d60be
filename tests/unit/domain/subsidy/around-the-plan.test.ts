import { describe, expect, it } from "vitest";
import { effectPreview } from "~/domain/subsidy/effect-preview";
import { highestOnly } from "~/domain/subsidy/highest-only";
import type { Plan } from "~/domain/subsidy/types";
import { planned, sampleInput } from "./sample-input";

/** A plan of lines `[month, amount]`; a month may come twice. */
const planWith = (...amounts: [string, number][]): Plan => ({
  end: "2030-01-01",
  totalFen: amounts.reduce((sum, [, amountFen]) => sum + amountFen, 0),
  lines: amounts.map(([month, amountFen]) => ({ month, year: "1", days: 1, grossFen: amountFen, amountFen, caps: [] })),
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
