import type { Outcome } from "~/data/generated/client";
import type { ApplicationState } from "~/domain/application/states";
import type { ApplicationAction } from "~/domain/application/transitions";
import { newId } from "~/platform/ids";
import { type Due, moveState } from "../application/application.server";
import type { DecisionCase } from "./case.server";
import type { Tx } from "../kernel/db.server";

/** A reason of a determination: the clause it rests on (a key of the version's legal basis, or none) and plain words. */
export interface Reason {
  readonly clause: string | null;
  readonly words: string;
}

interface DecisionToRecord {
  readonly found: DecisionCase;
  readonly outcome: Outcome;
  readonly action: ApplicationAction;
  readonly to: ApplicationState;
  readonly reasons: readonly Reason[];
  readonly actorId: string;
  readonly at: Date;
  /** The last day of the public notice that begins. */
  readonly due?: Due | null;
}

/** Writes the determination, moves the application and adds the step to its history. */
export async function recordDetermination(tx: Tx, decision: DecisionToRecord): Promise<void> {
  const { found, outcome, action, to, reasons, actorId, at, due = null } = decision;
  await tx.determination.create({
    data: {
      id: newId(),
      applicationId: found.id,
      outcome,
      decidedBy: actorId,
      decidedAt: at,
      reasons: reasons.map((reason) => ({ ...reason })),
    },
  });
  const reason = reasons.map(({ words }) => words).join("\n") || undefined;
  const step = { applicationId: found.id, action, from: found.state, to, actorId, now: at, due, reason };
  await moveState(tx, { ...step, set: { decidedAt: at } });
}

interface ReturnToRecord {
  readonly found: DecisionCase;
  readonly to: ApplicationState;
  readonly actorId: string;
  readonly at: Date;
  readonly words: string;
  /** Of the review that goes on. */
  readonly due: Due;
}

/** Sends a recommended case back to review: its recommendation no longer counts. */
export async function recordReturn(tx: Tx, { found, to, actorId, at, words, due }: ReturnToRecord): Promise<void> {
  await tx.recommendation.updateMany({
    where: { applicationId: found.id, returnedAt: null },
    data: { returnedAt: at },
  });
  // The words are between officials: the founder's history shows the step, not them.
  await tx.internalNote.create({ data: { id: newId(), applicationId: found.id, authorId: actorId, text: words, at } });
  await moveState(tx, { applicationId: found.id, action: "return", from: found.state, to, actorId, now: at, due });
}
