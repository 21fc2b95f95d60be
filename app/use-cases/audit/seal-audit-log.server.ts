import { chainHead, sealWaitingEntries } from "~/data/audit/chain.server";
import { keptBy } from "~/data/kernel/db.server";
import { writeAnchor } from "~/platform/anchors/anchors.server";

/** The head that this process anchored last; undefined before the first run, and after one that failed. */
const last = (): { anchored?: string | undefined } => keptBy(sealAuditLog, () => ({}));

/** Extends the hash chain over every audit entry that waits, and anchors its head outside the database when it is another than before. */
export async function sealAuditLog(now: Date): Promise<number> {
  let total = 0;
  for (;;) {
    const sealed = await sealWaitingEntries(now);
    total += sealed;
    if (sealed === 0) break;
  }
  // The first run of a process anchors what others sealed before.
  if (total > 0 || last().anchored === undefined) await anchorHead(now);
  return total;
}

async function anchorHead(now: Date): Promise<void> {
  const head = await chainHead();
  const { anchored } = last();
  // What fails here is tried again at the next run.
  last().anchored = undefined;
  if (head && head.hash !== anchored) await writeAnchor({ ...head, at: now.toISOString() });
  last().anchored = head?.hash ?? "";
}
