import { describe, expect, it } from "vitest";
import { highestOnly } from "~/domain/subsidy/highest-only";
import type { Plan } from "~/domain/subsidy/types";

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
