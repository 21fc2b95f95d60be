import type { Month } from "~/domain/kernel/time/month";
import type { StoredFile } from "~/platform/storage/storage";
import { rows, type Tx } from "../kernel/db.server";

interface EvidenceOfTenant {
  readonly id: string;
  readonly occupancyId: string;
  readonly month: Month;
  readonly fileName: string;
  readonly scan: "notScanned" | "clean";
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
}

/** Writes down what shows what was said of a tenant for a month. */
export const insertOccupancyEvidence = (tx: Tx, evidence: EvidenceOfTenant, file: StoredFile): Promise<unknown> =>
  tx.occupancyEvidence.create({
    data: {
      ...evidence,
      contentType: file.contentType,
      size: file.size,
      sha256: file.sha256,
      storageKey: file.key,
    },
    select: { id: true },
  });

/** Whether anything was said of a tenant for a month. */
export async function wasSaid(tx: Tx, occupancyId: string, month: Month): Promise<boolean> {
  return (await tx.occupancyReport.count({ where: { occupancyId, month } })) > 0;
}

interface UnscannedOfTenant {
  readonly id: string;
  readonly unitId: string;
  readonly zoneId: string;
  readonly sha256: string;
  readonly storageKey: string;
}

/** What no scanner has looked through, the oldest first. */
export const unscannedOfTenants = (most: number): Promise<UnscannedOfTenant[]> =>
  rows<UnscannedOfTenant & Record<string, unknown>>(
    `SELECT d.id, u.id AS "unitId", s.zone_id AS "zoneId", d.sha256, d.storage_key AS "storageKey"
       FROM occupancy_evidence d JOIN occupancy o ON o.id = d.occupancy_id JOIN unit u ON u.id = o.unit_id JOIN site s ON s.id = u.site_id
      WHERE d.scan = 'notScanned' ORDER BY d.id LIMIT $1`,
    [most],
  );

/** Notes what a scanner has found first; false where it was noted before. */
export const noteScanOfTenant = async (tx: Tx, id: string, scan: "clean" | "infected"): Promise<boolean> =>
  (await tx.occupancyEvidence.updateMany({ where: { id, scan: "notScanned" }, data: { scan } })).count > 0;
