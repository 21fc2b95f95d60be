import { recordAudit } from "~/data/audit/audit.server";
import { transact } from "~/data/kernel/db.server";
import { noteScanOfTenant, unscannedOfTenants } from "~/data/space/occupancy-evidence.server";
import { newId } from "~/platform/ids";
import { scanEach } from "../kernel/scan-each.server";
import { scansFiles } from "../kernel/scan-file.server";

const atOnce = 1_000;

/** Scans what operators sent of tenants while the scanner was away; what has a virus is shown to nobody. Returns how many were scanned. */
export async function scanTenantEvidence(now: Date): Promise<number> {
  if (!scansFiles()) return 0;
  const by = { actorId: null, requestId: newId(), now };
  const waiting = await unscannedOfTenants(atOnce);
  return scanEach(waiting, ({ id: documentId, unitId: subjectId, zoneId, sha256 }, signature) =>
    transact(async (tx) => {
      const first = await noteScanOfTenant(tx, documentId, signature === null ? "clean" : "infected");
      if (signature === null || !first) return;
      const data = { documentId, sha256, signature };
      await recordAudit(tx, { ...by, action: "unit.foundInfected", subjectId, zoneId, data });
    }),
  );
}
