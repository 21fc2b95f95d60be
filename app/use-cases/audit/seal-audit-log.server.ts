import { chainHead, sealWaitingEntries } from "~/data/audit/chain.server";
import { writeAnchor } from "~/platform/anchors/anchors.server";

let anchored: string | undefined;

/** Extends the hash chain over every audit entry that waits, and anchors its head outside the database when it is another than before. */
export async function sealAuditLog(now: Date): Promise<number> {
  let total = 0;
  for (;;) {
    const sealed = await sealWaitingEntries(now);
    total += sealed;
    if (sealed === 0) break;
  }
  // The first run of a process anchors what others sealed before.
  if (total > 0 || anchored === undefined) await anchorHead(now);
  return total;
}

async function anchorHead(now: Date): Promise<void> {
  const head = await chainHead();
  const known = anchored;
  // What fails here is tried again at the next run.
  anchored = undefined;
  if (head && head.hash !== known) await writeAnchor({ ...head, at: now.toISOString() });
  anchored = head?.hash ?? "";
}
