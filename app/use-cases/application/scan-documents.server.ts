import { recordAudit } from "~/data/audit/audit.server";
import { transact } from "~/data/kernel/db.server";
import { unscannedDocuments, writeScan } from "~/data/application/document-scan.server";
import { newId } from "~/platform/ids";
import { scanEach } from "../kernel/scan-each.server";
import { scansFiles } from "../kernel/scan-file.server";

const most = 1_000;

const foundInfected = {
  application: "document.foundInfected",
  change: "change.foundInfected",
  month: "month.foundInfected",
  claim: "claim.foundInfected",
} as const;

/**
 * Scans documents that were taken while the scanner was away, or before there was one, and stops when it is away again. One with a
 * virus is shown to nobody from then on, and counts as missing. Returns how many were scanned.
 */
export async function scanDocuments(now: Date): Promise<number> {
  if (!scansFiles()) return 0;
  const requestId = newId();
  return scanEach(await unscannedDocuments(most), ({ id, caseId, kind, zoneId, sha256 }, signature) =>
    transact(async (tx) => {
      const isNew = await writeScan(tx, { id, caseId }, signature === null ? "clean" : "infected");
      if (!isNew || signature === null) return;
      await recordAudit(tx, {
        actorId: null,
        now,
        requestId,
        action: foundInfected[kind],
        subjectId: caseId,
        zoneId,
        data: { documentId: id, sha256, signature },
      });
    }),
  );
}
