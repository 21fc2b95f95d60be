import type { Actor } from "~/domain/access/actor";
import { sitesFor } from "~/domain/access/reach";
import { siteOfAward } from "../change/change-case.server";
import { rows } from "../kernel/db.server";

/** A document of a report. */
export interface MonthDocument {
  readonly id: string;
  readonly reportId: string;
  readonly requirement: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly scan: "notScanned" | "clean" | "infected";
  /** ISO instant. */
  readonly uploadedAt: string;
}

/** The documents of all reports of an award, for who was shown it. */
export const readMonthDocuments = (awardId: string): Promise<MonthDocument[]> =>
  rows<MonthDocument & Record<string, unknown>>(
    `SELECT d.id, r.id AS "reportId", d.requirement, d.file_name AS "fileName", d.size, d.sha256, d.scan::text AS scan,
            to_char(d.uploaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "uploadedAt"
       FROM month_report r JOIN document d ON d.case_id = r.id AND d.removed_at IS NULL
      WHERE r.award_id = $1 ORDER BY d.uploaded_at, d.id`,
    [awardId],
  );

/** A file to be handed out. */
interface Evidence {
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly storageKey: string;
}

/** A document of a report of months at a site that the actor operates; none with a virus. */
export async function findSiteMonthDocument(actor: Actor, documentId: string): Promise<Evidence | null> {
  const [found] = await rows<Evidence & Record<string, unknown>>(
    `SELECT d.file_name AS "fileName", d.content_type AS "contentType", d.size, d.storage_key AS "storageKey"
       FROM document d JOIN month_report r ON r.id = d.case_id JOIN award w ON w.id = r.award_id
      WHERE d.id = $1::uuid AND d.removed_at IS NULL AND d.scan <> 'infected' AND ${siteOfAward} = ANY($2::uuid[])`,
    [documentId, sitesFor(actor, "month.report")],
  );
  return found ?? null;
}
