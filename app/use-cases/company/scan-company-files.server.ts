import { recordAudit } from "~/data/audit/audit.server";
import { unscannedCompanyFiles, writeCompanyFileScan } from "~/data/company/files.server";
import { transact } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { scanEach } from "../kernel/scan-each.server";
import { scansFiles } from "../kernel/scan-file.server";

const most = 1_000;

/** Scans papers of companies that were taken while the scanner was away; one with a virus is shown to nobody and shows nothing. Returns how many were scanned. */
export async function scanCompanyFiles(now: Date): Promise<number> {
  if (!scansFiles()) return 0;
  const entry = { actorId: null, now, requestId: newId(), zoneId: null };
  return scanEach(await unscannedCompanyFiles(most), ({ id, companyId, sha256 }, signature) =>
    transact(async (tx) => {
      const noted = await writeCompanyFileScan(tx, id, signature === null ? "clean" : "infected");
      if (noted && signature !== null)
        await recordAudit(tx, {
          ...entry,
          action: "company.foundInfected",
          subjectId: companyId,
          data: { documentId: id, sha256, signature },
        });
    }),
  );
}
