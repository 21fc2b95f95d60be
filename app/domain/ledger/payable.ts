import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import { type Competitor, highestOnly } from "~/domain/subsidy/highest-only";

/** Of one award, what is payable by month; 0 where a month is absent. */
export type Payable = ReadonlyMap<Month, Fen>;

/** The plan itself: what an award is granted that stands alone. */
const planned = ({ plan }: Competitor): Payable =>
  new Map([...plan.lines].map(([month, lines]) => [month, lines.reduce((sum, { amountFen }) => sum + amountFen, 0)]));

/**
 * What is payable of awards that compete with each other, given in the order of approval (docs/rules/ledger.md, rules 1 and 11). Of an
 * award alone it is what the award would get if it stood alone.
 */
export const payableOf = (competitors: readonly Competitor[]): Payable[] => {
  const [only] = competitors;
  // Most awards: reckoning anew what their plans say already took half the time of a replay.
  if (only && competitors.length === 1 && only.opened.size + only.lapsed.size === 0) return [planned(only)];
  return highestOnly(competitors).map((months) => new Map([...months].map(([month, { fen }]) => [month, fen])));
};
