import type { Outcome } from "~/data/generated/client";
import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";
import type { Reason } from "./determination.server";

export interface RecommendationToWrite {
  readonly caseId: string;
  readonly reviewerId: string;
  readonly outcome: Outcome;
  /** Points by key of the scoring sheet. */
  readonly scores: Readonly<Record<string, number>>;
  readonly reasons: readonly Reason[];
  readonly madeAt: Date;
}

/** Writes what a reviewer recommends. */
export async function insertRecommendation(tx: Tx, recommendation: RecommendationToWrite): Promise<void> {
  const { scores, reasons, ...rest } = recommendation;
  await tx.recommendation.create({
    data: { id: newId(), ...rest, scores: { ...scores }, reasons: reasons.map((reason) => ({ ...reason })) },
    select: { id: true },
  });
}
