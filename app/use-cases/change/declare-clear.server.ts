import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import { writeDeclaration } from "~/data/review/interest.server";

/** Who proposes a change declares thereby that they have no interest in it; that they have no part in the company was seen before. */
export const declareClear = (tx: Tx, { actor, now }: UseCaseContext, caseId: string): Promise<void> =>
  writeDeclaration(tx, { caseId, userId: actor.userId, conflict: false, explanation: null, declaredAt: now });
