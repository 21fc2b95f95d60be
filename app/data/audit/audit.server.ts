import { type AuditAction, auditEvents, type AuditGiven } from "~/domain/audit/events";
import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";

/** An event on its subject, with the data that the table of events asks for. */
export type AuditEntry<A extends AuditAction> = AuditGiven<A> & {
  readonly action: A;
  readonly subjectId: string;
  readonly zoneId?: string | null;
};

export interface AuditAuthor {
  readonly actorId: string | null;
  readonly now: Date;
  readonly requestId: string | null;
}

/** The entry as it is stored: every statement that writes one writes this. */
export const auditRow = <A extends AuditAction>(record: AuditAuthor & AuditEntry<A>) => ({
  id: newId(),
  at: record.now,
  actorId: record.actorId,
  action: record.action,
  subjectType: auditEvents[record.action].subject,
  subjectId: record.subjectId,
  zoneId: record.zoneId ?? null,
  requestId: record.requestId,
  data: record.data ?? {},
});

/** Writes the audit entry of a change, in the change's own transaction. */
export async function recordAudit<A extends AuditAction>(tx: Tx, record: AuditAuthor & AuditEntry<A>): Promise<void> {
  await tx.auditEntry.create({ data: auditRow(record), select: { id: true } });
}

/** Whether that was ever done with the subject, by whomever. */
export async function wasRecorded(tx: Tx, entry: { action: AuditAction; subjectId: string }): Promise<boolean> {
  const where = { ...entry, subjectType: auditEvents[entry.action].subject };
  return (await tx.auditEntry.findFirst({ where, select: { id: true } })) !== null;
}

/** Whether the actor did this with the subject before, `press` being among the data of its entry. */
export async function isRecorded(
  tx: Tx,
  { press, ...entry }: { actorId: string; action: AuditAction; subjectId: string; press: string },
): Promise<boolean> {
  const where = { ...entry, subjectType: auditEvents[entry.action].subject, data: { path: ["press"], equals: press } };
  return (await tx.auditEntry.findFirst({ where, select: { id: true } })) !== null;
}
