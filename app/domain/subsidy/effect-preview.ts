import { amountByMonth } from "./month-amounts";
import type { Plan } from "./types";

export interface MonthEffect {
  /** `YYYY-MM` */
  month: string;
  beforeFen: number;
  afterFen: number;
}

export interface EffectPreview {
  endBefore: string;
  endAfter: string;
  totalBeforeFen: number;
  totalAfterFen: number;
  /** The calendar months whose amount changes, in order. */
  months: MonthEffect[];
}

/** What replacing a plan by another changes, to be seen before an event is confirmed (docs/rules/calculation.md, rule 11). */
export const effectPreview = (before: Plan, after: Plan): EffectPreview => {
  const amountsBefore = amountByMonth(before);
  const amountsAfter = amountByMonth(after);
  const months = [...new Set([...amountsBefore.keys(), ...amountsAfter.keys()])]
    .toSorted()
    .map((month) => ({
      month,
      beforeFen: amountsBefore.get(month) ?? 0,
      afterFen: amountsAfter.get(month) ?? 0,
    }))
    .filter(({ beforeFen, afterFen }) => beforeFen !== afterFen);
  return {
    endBefore: before.end,
    endAfter: after.end,
    totalBeforeFen: before.totalFen,
    totalAfterFen: after.totalFen,
    months,
  };
};
