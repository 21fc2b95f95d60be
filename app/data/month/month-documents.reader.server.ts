import { rows } from "../kernel/db.server";

/** A document of a report. */
export interface MonthDocument {
  readonly id: string;
  readonly requirement: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly scan: "notScanned" | "clean" | "infected";
  /** ISO instant. */
  readonly uploadedAt: string;
}

/** The documents of a report, for who was shown its award. */
export const readMonthDocuments = (reportId: string): Promise<MonthDocument[]> =>
  rows<MonthDocument & Record<string, unknown>>(
    `SELECT d.id, d.requirement, d.file_name AS "fileName", d.size, d.sha256, d.scan::text AS scan,
            to_char(d.uploaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "uploadedAt"
       FROM document d WHERE d.case_id = $1 AND d.removed_at IS NULL ORDER BY d.uploaded_at, d.id`,
    [reportId],
  );
