import type { Fen } from "~/domain/kernel/money/fen";
import type { YearOutlook } from "./budget-outlook";
import type { ReplayFigures } from "./replay-totals";

/** What a replay comes to, in as little as a line can hold. */
export interface Verdict {
  /** What all cases together would cost more; below zero what they would cost less. */
  readonly changeFen: Fen;
  /** Cases that would have more, and less. */
  readonly gain: number;
  readonly loss: number;
  readonly newlyEligible: number;
  readonly noLongerEligible: number;
  /** Fiscal years in which the budget of some source would not be enough. */
  readonly shortIn: readonly number[];
}

/** The figures of a replay, and the budget beside them, in short. */
export const verdictOf = (figures: ReplayFigures, outlook: readonly YearOutlook[]): Verdict => {
  const { awards, applications } = figures.totals;
  return {
    changeFen: awards.after - awards.before + applications.after - applications.before,
    gain: figures.gain.count,
    loss: figures.loss.count,
    newlyEligible: figures.newlyEligible.count,
    noLongerEligible: figures.noLongerEligible.count,
    shortIn: [...new Set(outlook.flatMap(({ year, leftAfter }) => (leftAfter < 0 ? [year] : [])))],
  };
};
