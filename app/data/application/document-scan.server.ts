import type { CaseKind } from "~/data/generated/client";
import { zoneOfCase } from "../access/case-reach";
import { holdCase, raiseCaseVersion } from "../access/held-case.server";
import { rows, type Tx } from "../kernel/db.server";

export interface UnscannedDocument {
  readonly id: string;
  readonly storageKey: string;
  readonly sha256: string;
  readonly caseId: string;
  readonly kind: Exclude<CaseKind, "recovery">;
  readonly zoneId: string | null;
}

/** Documents that no scanner has looked through, oldest first. */
export const unscannedDocuments = (most: number): Promise<UnscannedDocument[]> =>
  rows<UnscannedDocument & Record<string, unknown>>(
    `SELECT d.id, d.storage_key AS "storageKey", d.sha256, d.case_id AS "caseId", k.kind, ${zoneOfCase("k")} AS "zoneId"
       FROM document d JOIN case_file k ON k.id = d.case_id
      WHERE d.scan = 'notScanned' AND d.removed_at IS NULL ORDER BY d.id LIMIT $1`,
    [most],
  );

/** Notes what a scanner has found first; the case's version goes up where a document is no longer one. False where it was noted before. */
export async function writeScan(
  tx: Tx,
  { id, caseId }: Pick<UnscannedDocument, "id" | "caseId">,
  scan: "clean" | "infected",
): Promise<boolean> {
  // First, as whoever changes its documents does.
  await holdCase(tx, caseId);
  const { count } = await tx.document.updateMany({ where: { id, scan: "notScanned" }, data: { scan } });
  if (count > 0 && scan === "infected") await raiseCaseVersion(tx, caseId);
  return count > 0;
}
