import type { Outcome } from "~/data/generated/client";
import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";

/** A reason of a determination: the clause it rests on (a key of the version's legal basis, or none) and plain words. */
export interface Reason {
  readonly clause: string | null;
  readonly words: string;
}

interface DeterminationToInsert {
  readonly caseId: string;
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  readonly actorId: string;
  readonly at: Date;
}

/** Writes the determination of a case. Returns its id. */
export async function insertDetermination(
  tx: Tx,
  { caseId, outcome, reasons, actorId, at }: DeterminationToInsert,
): Promise<string> {
  const id = newId();
  const given = reasons.map((reason) => ({ ...reason }));
  await tx.determination.create({
    data: { id, caseId, outcome, decidedBy: actorId, decidedAt: at, reasons: given },
    select: { id: true },
  });
  return id;
}

interface RecommendationAside {
  readonly caseId: string;
  readonly actorId: string;
  readonly at: Date;
  readonly words: string;
}

/** The recommendation of a case that goes back to review no longer counts; why is a note between officials. */
export async function setRecommendationAside(
  tx: Tx,
  { caseId, actorId, at, words }: RecommendationAside,
): Promise<void> {
  await tx.recommendation.updateMany({ where: { caseId, returnedAt: null }, data: { returnedAt: at } });
  // The founder's history shows the step, not these words.
  await tx.internalNote.create({
    data: { id: newId(), caseId, authorId: actorId, text: words, at },
    select: { id: true },
  });
}
