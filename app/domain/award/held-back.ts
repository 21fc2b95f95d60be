import type { SourceShare } from "~/domain/subsidy/split";
import type { Month } from "~/domain/kernel/time/month";
import type { Fen } from "~/domain/kernel/money/fen";
import { payableBeside, type Ranked } from "../subsidy/beside";
import { needsOf } from "../budget/reservation";

/**
 * Of what an award has reserved, the fen of the months in which it gives way to others of its group; by fiscal year and source, keyed
 * as by `needsOf`. Months that are `closed` reserve nothing any more. What it is granted in later months for it, since its caps last longer, is
 * not less held back.
 */
export const heldBack = (
  own: Ranked,
  others: readonly Ranked[],
  funding: readonly SourceShare[],
  closed: readonly Month[] = [],
): Map<string, Fen> => {
  const given = new Set(
    payableBeside(own, others).flatMap(({ month, yieldsTo }) => (yieldsTo === null ? [] : [month])),
  );
  return needsOf({ lines: own.plan.lines.filter(({ month }) => given.has(month) && !closed.includes(month)) }, funding);
};
