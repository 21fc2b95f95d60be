import { recordAudit } from "~/data/audit/audit.server";
import type { Tx } from "~/data/kernel/db.server";
import type { RequestContext } from "~/platform/context";

export interface AccountEntry {
  /** Who did it; null when nobody is signed in. */
  readonly by: string | null;
  readonly action: string;
  /** Whose account; null when there is none by that address, which is not written down. */
  readonly account: string | null;
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes the audit entry of something that was done to an account. */
export const auditAccount = (tx: Tx, { now, requestId }: RequestContext, entry: AccountEntry): Promise<void> =>
  recordAudit(tx, {
    now,
    requestId,
    actorId: entry.by,
    action: entry.action,
    subjectType: "account",
    subjectId: entry.account ?? "none",
    data: entry.data,
  });
