import type { Tx } from "../kernel/db.server";

/** Who heard the debtor last; null where nobody did. */
export async function readAnnouncer(tx: Tx, recoveryId: string): Promise<string | null> {
  const [found] = await tx.rows<{ by: string }>(
    `SELECT announced_by AS by FROM recovery_hearing WHERE recovery_id = $1::uuid ORDER BY announced_at DESC, id DESC LIMIT 1`,
    [recoveryId],
  );
  return found?.by ?? null;
}
