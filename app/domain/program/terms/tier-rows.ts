import type { BenefitTerms } from "./benefit";
import type { Plan } from "~/domain/subsidy/types";

/** One tier of an estimate: months `from` to `to` (counted from 1), the most that one of them pays, and all together. */
export interface TierRow {
  readonly from: number;
  readonly to: number;
  readonly fenPerMonth: number;
  readonly sumFen: number;
  /** A cap or the end of the program lowers some of its months. */
  readonly uneven: boolean;
}

/**
 * A plan by tier. The plan must begin on the first of a month and have no events, so that each month is one line.
 * Months that pay nothing are left out.
 */
export const tierRows = ({ tiers }: BenefitTerms, { lines }: Plan): TierRow[] => {
  let passed = 0;
  return tiers.flatMap(({ months }) => {
    const first = passed;
    passed += months;
    const amounts = lines.slice(first, passed).map(({ amountFen }) => amountFen);
    const paid = amounts.filter((fen) => fen > 0);
    if (paid.length === 0) return [];
    const fenPerMonth = Math.max(...paid);
    const to = first + amounts.findLastIndex((fen) => fen > 0) + 1;
    const uneven = paid.some((fen) => fen !== fenPerMonth) || paid.length < to - first;
    return [{ from: first + 1, to, fenPerMonth, sumFen: paid.reduce((sum, fen) => sum + fen, 0), uneven }];
  });
};
