import { amountByMonth } from "./month-amounts";
import type { Plan, PlanLine } from "./types";

/** A line with what stacking leaves payable; `yieldsTo` is the index of the plan it gives way to, or null. */
export interface PayableLine extends PlanLine {
  payableFen: number;
  yieldsTo: number | null;
}

/**
 * Highest only (docs/rules/calculation.md, rule 9): of the plans of one company in one stacking group, the one with the highest
 * amount in a calendar month is payable there, the older one on a tie; the lines of the others become 0. Plans are given
 * oldest award first; the result has the lines of each, in the same order.
 */
export const highestOnly = (oldestFirst: readonly Plan[]): PayableLine[][] => {
  const highest = new Map<string, { plan: number; amountFen: number }>();
  for (const [plan, each] of oldestFirst.entries()) {
    for (const [month, amountFen] of amountByMonth(each)) {
      if (amountFen > (highest.get(month)?.amountFen ?? 0)) highest.set(month, { plan, amountFen });
    }
  }
  return oldestFirst.map((each, plan) =>
    each.lines.map((line) => {
      const winner = highest.get(line.month)?.plan ?? plan;
      const yields = winner !== plan && line.amountFen > 0;
      return { ...line, payableFen: yields ? 0 : line.amountFen, yieldsTo: yields ? winner : null };
    }),
  );
};
