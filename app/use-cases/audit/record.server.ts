import { type AuditEntry, recordAudit } from "~/data/audit/audit.server";
import type { Tx } from "~/data/kernel/db.server";
import type { AuditAction } from "~/domain/audit/events";
import type { RequestContext } from "~/platform/context";

interface Asking extends RequestContext {
  readonly actor: { readonly userId: string };
}

/** Writes the audit entry of what the actor does. */
export const record = <A extends AuditAction>(
  tx: Tx,
  { actor, now, requestId }: Asking,
  entry: AuditEntry<A>,
): Promise<void> => recordAudit(tx, { actorId: actor.userId, now, requestId, ...entry });
