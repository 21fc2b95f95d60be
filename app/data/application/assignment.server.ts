import type { Tx } from "../kernel/db.server";

/** Gives a locked application to a reviewer, or to nobody; the version goes up. */
export async function assignTo(tx: Tx, applicationId: string, assigneeId: string | null): Promise<void> {
  await tx.application.update({
    where: { id: applicationId },
    data: { assigneeId, version: { increment: 1 } },
    select: { id: true },
  });
}
