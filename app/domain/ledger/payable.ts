import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import { type Competitor, highestOnly } from "~/domain/subsidy/highest-only";

/** Of one award, what is payable by month; 0 where a month is absent. */
export type Payable = ReadonlyMap<Month, Fen>;

/**
 * What is payable of awards that compete with each other, given in the order of approval (docs/rules/ledger.md, rules 1 and 11). Of an
 * award alone it is what the award would get if it stood alone.
 */
export const payableOf = (competitors: readonly Competitor[]): Payable[] =>
  highestOnly(competitors).map((months) => new Map([...months].map(([month, { fen }]) => [month, fen])));
