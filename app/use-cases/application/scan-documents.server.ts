import { recordAudit } from "~/data/audit/audit.server";
import { transact } from "~/data/kernel/db.server";
import { unscannedDocuments, writeScan } from "~/data/application/document-scan.server";
import { newId } from "~/platform/ids";
import { log } from "~/platform/log.server";
import { scanFile, scansFiles } from "../kernel/scan-file.server";

const most = 1_000;

/**
 * Scans documents that were taken while the scanner was away, or before there was one, and stops when it is away again. One with a
 * virus is shown to nobody from then on, and counts as missing. Returns how many were scanned;
 * one whose file cannot be read is logged and passed over.
 */
export async function scanDocuments(now: Date): Promise<number> {
  if (!scansFiles()) return 0;
  const requestId = newId();
  let scanned = 0;
  for (const { id, storageKey, caseId, kind, zoneId, sha256 } of await unscannedDocuments(most)) {
    const verdict = await scanFile(storageKey).catch((error: unknown) => {
      // One that cannot be read keeps none after it from being looked at.
      log.error({ err: error, documentId: id }, "document cannot be scanned");
      return null;
    });
    if (verdict === null) continue;
    const { scan } = verdict;
    if (scan === "notScanned") break;
    await transact(async (tx) => {
      if (!(await writeScan(tx, { id, caseId }, scan)) || verdict.scan !== "infected") return;
      await recordAudit(tx, {
        actorId: null,
        now,
        requestId,
        action: kind === "change" ? "change.foundInfected" : "document.foundInfected",
        subjectId: caseId,
        zoneId,
        data: { documentId: id, sha256, signature: verdict.signature },
      });
    });
    scanned += 1;
  }
  return scanned;
}
