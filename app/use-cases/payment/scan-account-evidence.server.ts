import { recordAudit } from "~/data/audit/audit.server";
import { transact } from "~/data/kernel/db.server";
import { unscannedEvidence, writeEvidenceScan } from "~/data/payment/account-evidence.server";
import { newId } from "~/platform/ids";
import { scanEach } from "../kernel/scan-each.server";
import { scansFiles } from "../kernel/scan-file.server";

const most = 1_000;

/** Scans evidence of accounts that was taken while the scanner was away. One with a virus is shown to nobody, and is no evidence. Returns how many were scanned. */
export async function scanAccountEvidence(now: Date): Promise<number> {
  if (!scansFiles()) return 0;
  const requestId = newId();
  return scanEach(await unscannedEvidence(most), ({ id, accountId, sha256 }, signature) =>
    transact(async (tx) => {
      const isNew = await writeEvidenceScan(tx, { id, accountId }, signature === null ? "clean" : "infected");
      if (!isNew || signature === null) return;
      const data = { documentId: id, sha256, signature };
      await recordAudit(tx, {
        actorId: null,
        now,
        requestId,
        action: "payee.foundInfected",
        subjectId: accountId,
        zoneId: null,
        data,
      });
    }),
  );
}
