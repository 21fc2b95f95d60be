import { zoneOfCase } from "../access/case-reach";
import { raiseVersion } from "./application.server";
import { rows, type Tx } from "../kernel/db.server";

export interface UnscannedDocument {
  readonly id: string;
  readonly storageKey: string;
  readonly sha256: string;
  readonly caseId: string;
  readonly zoneId: string | null;
}

/** Documents that no scanner has looked through, oldest first. */
export const unscannedDocuments = (most: number): Promise<UnscannedDocument[]> =>
  rows<UnscannedDocument & Record<string, unknown>>(
    `SELECT d.id, d.storage_key AS "storageKey", d.sha256, d.case_id AS "caseId", ${zoneOfCase("k")} AS "zoneId"
       FROM document d JOIN case_file k ON k.id = d.case_id
      WHERE d.scan = 'notScanned' AND d.removed_at IS NULL ORDER BY d.id LIMIT $1`,
    [most],
  );

/** Notes what a scanner has found; the application's version goes up where a document is no longer one. */
export async function writeScan(tx: Tx, id: string, scan: "clean" | "infected"): Promise<void> {
  const { caseId } = await tx.document.update({
    where: { id },
    data: { scan },
    select: { caseId: true },
  });
  if (scan === "infected") await raiseVersion(tx, caseId);
}
