import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Truth } from "../program/criteria/evaluate";
import { type ReplayReason, reasonsOf } from "./reasons";
import type { CaseOutcome, CaseSide, FoundAs } from "./replay-case";

/** Which case it is, for those who read the result. */
export interface CaseLabel {
  readonly id: string;
  readonly reference: string;
  readonly company: string;
  readonly zoneId: string;
  readonly awardId: string | null;
}

export interface RowSide {
  readonly truth: Truth;
  readonly fen: number;
  readonly end: CivilDate | null;
}

/** A case in the result of a replay. */
export interface ReplayRow extends CaseLabel {
  readonly standing: FoundAs;
  readonly before: RowSide;
  readonly after: RowSide;
  readonly reasons: readonly ReplayReason[];
}

const sideOf = ({ result, totalFen, end }: CaseSide): RowSide => ({ truth: result.truth, fen: totalFen, end });

export const rowOf = (
  { id, reference, company, zoneId, awardId }: CaseLabel,
  standing: FoundAs,
  outcome: CaseOutcome,
): ReplayRow => ({
  id,
  reference,
  company,
  zoneId,
  awardId,
  standing,
  before: sideOf(outcome.before),
  after: sideOf(outcome.after),
  reasons: reasonsOf(outcome),
});

/** What the case would have more, below zero what it would have less; fen. */
export const changeOf = ({ before, after }: Pick<ReplayRow, "before" | "after">): number => after.fen - before.fen;
