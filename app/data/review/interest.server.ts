import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";

export interface Declaration {
  readonly caseId: string;
  readonly userId: string;
  readonly conflict: boolean;
  readonly explanation: string | null;
  readonly declaredAt: Date;
}

/** Writes what an officer declares of their interest in a case; a later declaration takes the place of the one before. */
export async function writeDeclaration(tx: Tx, declaration: Declaration): Promise<void> {
  const { caseId, userId, ...declared } = declaration;
  await tx.interestDeclaration.upsert({
    where: { caseId_userId: { caseId, userId } },
    create: { id: newId(), caseId, userId, ...declared },
    update: declared,
    select: { id: true },
  });
}
