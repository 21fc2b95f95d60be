import type { CaseKind } from "~/data/generated/client";
import { rows } from "../kernel/db.server";

export interface CaseDocument {
  readonly caseId: string;
  /** What kind of case it belongs to. */
  readonly of: CaseKind;
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly storageKey: string;
  readonly scan: "notScanned" | "clean" | "infected";
}

/** A document by its id; whether it may be shown follows from its case. */
export async function findCaseDocument(id: string): Promise<CaseDocument | null> {
  const [found] = await rows<CaseDocument & Record<string, unknown>>(
    `SELECT case_id AS "caseId", (SELECT k.kind FROM case_file k WHERE k.id = case_id) AS of, file_name AS "fileName", content_type AS "contentType", size,
            storage_key AS "storageKey", scan::text AS scan
       FROM document WHERE id = $1 AND removed_at IS NULL`,
    [id],
  );
  return found ?? null;
}
