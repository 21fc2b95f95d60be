import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";

export interface Declaration {
  readonly applicationId: string;
  readonly userId: string;
  readonly conflict: boolean;
  readonly explanation: string | null;
  readonly declaredAt: Date;
}

/** Writes what an officer declares of their interest in a case; a later declaration takes the place of the one before. */
export async function writeDeclaration(tx: Tx, declaration: Declaration): Promise<void> {
  const { applicationId, userId, ...declared } = declaration;
  await tx.interestDeclaration.upsert({
    where: { applicationId_userId: { applicationId, userId } },
    create: { id: newId(), applicationId, userId, ...declared },
    update: declared,
    select: { id: true },
  });
}
