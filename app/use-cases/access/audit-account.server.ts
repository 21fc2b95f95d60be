import { recordAudit } from "~/data/audit/audit.server";
import type { Tx } from "~/data/kernel/db.server";
import type { AuditAction, AuditEvents, AuditGiven } from "~/domain/audit/events";
import type { RequestContext } from "~/platform/context";

/** What is done to an account. */
export type AccountAction = {
  [A in AuditAction]: AuditEvents[A]["subject"] extends "account" ? A : never;
}[AuditAction];

export type AccountEntry<A extends AccountAction> = AuditGiven<A> & {
  /** Who did it; null when nobody is signed in. */
  readonly by: string | null;
  readonly action: A;
  /** Whose account; null when there is none by that address, which is not written down. */
  readonly account: string | null;
};

/** Writes the audit entry of something that was done to an account. */
export const auditAccount = <A extends AccountAction>(
  tx: Tx,
  { now, requestId }: RequestContext,
  { by, account, ...entry }: AccountEntry<A>,
): Promise<void> => recordAudit(tx, { ...entry, now, requestId, actorId: by, subjectId: account ?? "none" });
