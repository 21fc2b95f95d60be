import { type AuditRecord, recordAudit } from "~/data/audit/audit.server";
import type { Tx } from "~/data/kernel/db.server";
import type { RequestContext } from "~/platform/context";

interface Asking extends RequestContext {
  readonly actor: { readonly userId: string };
}

/** Writes the audit entry of what the actor does. */
export const record = (
  tx: Tx,
  { actor, now, requestId }: Asking,
  entry: Pick<AuditRecord, "action" | "subjectType" | "subjectId" | "zoneId" | "data">,
): Promise<void> => recordAudit(tx, { actorId: actor.userId, now, requestId, ...entry });
