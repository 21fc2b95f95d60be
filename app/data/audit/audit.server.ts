import type { Prisma } from "~/data/generated/client";
import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";

export interface AuditRecord {
  readonly actorId: string | null;
  readonly now: Date;
  readonly requestId: string | null;
  /** A verb of the product, such as `application.accept`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly zoneId?: string | null;
  /** Ids, counts, amounts and hashes only; no personal value. */
  readonly data?: Prisma.InputJsonObject;
}

/** Writes the audit entry of a change, in the change's own transaction. */
export async function recordAudit(tx: Tx, record: AuditRecord): Promise<void> {
  await tx.auditEntry.create({
    data: {
      id: newId(),
      at: record.now,
      actorId: record.actorId,
      action: record.action,
      subjectType: record.subjectType,
      subjectId: record.subjectId,
      zoneId: record.zoneId ?? null,
      requestId: record.requestId,
      data: record.data ?? {},
    },
    select: { id: true },
  });
}

/** Whether the actor did this with the subject before, `press` being among the data of its entry. */
export async function isRecorded(
  tx: Tx,
  { press, ...entry }: Pick<AuditRecord, "actorId" | "action" | "subjectType" | "subjectId"> & { press: string },
): Promise<boolean> {
  const where = { ...entry, data: { path: ["press"], equals: press } };
  return (await tx.auditEntry.findFirst({ where, select: { id: true } })) !== null;
}
