import type { CheckKind } from "~/data/generated/client";
import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";

export type { CheckKind };

/** Records that an officer saw pieces of evidence, never what stands on them. What was seen before stays as it is. */
export async function recordSeen(
  tx: Tx,
  seen: { caseId: string; kinds: readonly CheckKind[]; seenBy: string; seenAt: Date },
): Promise<void> {
  const { kinds, ...check } = seen;
  await tx.evidenceCheck.createMany({
    data: kinds.map((kind) => ({ id: newId(), kind, ...check })),
    skipDuplicates: true,
  });
}
