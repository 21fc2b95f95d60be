import { sealWaitingEntries } from "~/data/audit/chain.server";

/** Extends the hash chain over every audit entry that waits. */
export async function sealAuditLog(now: Date): Promise<number> {
  let total = 0;
  for (;;) {
    const sealed = await sealWaitingEntries(now);
    if (sealed === 0) return total;
    total += sealed;
  }
}
