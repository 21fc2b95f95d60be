import type { SourceShare } from "~/domain/subsidy/split";
import type { Fen } from "~/domain/kernel/money/fen";
import { payableBeside, type Ranked } from "../subsidy/beside";
import { needsOf } from "../budget/reservation";

/**
 * Of what an award has reserved, the fen that are not payable now since it gives way to others of its group in these months; by
 * fiscal year and source, keyed as by `needsOf`.
 */
export const heldBack = (own: Ranked, others: readonly Ranked[], funding: readonly SourceShare[]): Map<string, Fen> => {
  const yielding = payableBeside(own, others).filter(({ yieldsTo }) => yieldsTo !== null);
  return needsOf({ lines: yielding }, funding);
};
