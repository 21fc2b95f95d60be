import type { Actor } from "~/domain/access/actor";
import { sitesFor } from "~/domain/access/reach";
import type { Month } from "~/domain/kernel/time/month";
import { reportEvidence } from "~/domain/change/report-evidence";
import { reachOf } from "../access/reach";
import { sentBy } from "../access/sent-by";
import { rows } from "../kernel/db.server";
import { fromOwnReports, isOwnReport, type OwnReport, ownReport } from "./own-reports.reader.server";

type Scan = "notScanned" | "clean" | "infected";

/** A file that shows what was reported. */
export interface EvidenceOfReport {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly scan: Scan;
  readonly uploadedAt: string;
  /** Whether it is handed out to the reader: they, or others of their operator, sent it. */
  readonly sent: boolean;
}

export interface ReportEvidence {
  readonly changeId: string;
  /** Whether it takes more: it waits for the office. */
  readonly open: boolean;
  readonly files: readonly EvidenceOfReport[];
}

/** The files of the report in the row `n` for a reader: SQL of JSON. */
const filesFor = (person: string, operators: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', d.id, 'fileName', d.file_name, 'size', d.size, 'sha256', d.sha256, 'scan', d.scan,
      'uploadedAt', d.uploaded_at, 'sent', ${sentBy(person, operators)}) ORDER BY d.uploaded_at, d.id), '[]')
     FROM document d WHERE d.case_id = n.id AND d.requirement = '${reportEvidence}' AND d.removed_at IS NULL)`;

interface Of {
  /** The occupancy. */
  readonly tenantId: string;
  readonly awardId: string | null;
  readonly month: Month;
}

/** The report of a tenant that evidence is for: one that waits for the office, else what was said of the month. Null where nothing was put to the office. */
export async function readReportEvidence(
  { userId, operatorIds = [] }: Actor,
  { tenantId, awardId, month }: Of,
): Promise<ReportEvidence | null> {
  const [found] = await rows<ReportEvidence & Record<string, unknown>>(
    `SELECT n.id AS "changeId", n.state = 'reported' AS open, ${filesFor("$4::uuid", "$5::uuid[]")} AS files
       FROM (SELECT change_id AS id, false AS said FROM change_award WHERE award_id = $2::uuid
             UNION ALL
             SELECT change_id, true FROM occupancy_report WHERE occupancy_id = $1::uuid AND month = $3 AND change_id IS NOT NULL) c
       JOIN change n ON n.id = c.id
      WHERE n.reported IS NOT NULL AND (n.state = 'reported' OR c.said)
      ORDER BY n.state = 'reported' DESC, c.said DESC, n.begun_at DESC LIMIT 1`,
    [tenantId, awardId, month, userId, operatorIds],
  );
  return found ?? null;
}

/** The same of a report that the actor made, with what was reported; null for another's. */
export async function readOwnReport(
  { userId, operatorIds = [] }: Actor,
  id: string,
): Promise<(ReportEvidence & OwnReport) | null> {
  const [found] = await rows<ReportEvidence & OwnReport & Record<string, unknown>>(
    `SELECT ${ownReport}, n.id AS "changeId", n.state = 'reported' AS open, ${filesFor("$1", "$3::uuid[]")} AS files
       ${fromOwnReports} JOIN change n ON n.id = x.id WHERE ${isOwnReport("$1")} AND x.id = $2::uuid`,
    [userId, id, operatorIds],
  );
  return found ?? null;
}

/** A file to be handed out. */
interface SentFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly storageKey: string;
}

/** A file that the actor, or another of their operator, sent with a report of premises that they still may report on; none with a virus. */
export async function findSentEvidence(actor: Actor, documentId: string): Promise<SentFile | null> {
  const [found] = await rows<SentFile & Record<string, unknown>>(
    `SELECT d.file_name AS "fileName", d.content_type AS "contentType", d.size, d.storage_key AS "storageKey"
       FROM document d JOIN change n ON n.id = d.case_id JOIN award a ON a.id = n.award_id LEFT JOIN unit u ON u.id = a.unit_id
      WHERE d.id = $1::uuid AND d.requirement = '${reportEvidence}' AND d.removed_at IS NULL AND d.scan <> 'infected'
        AND ${sentBy("$2::uuid", "$3::uuid[]")} AND (u.site_id = ANY($4::uuid[]) OR $5::uuid[] IS NULL OR a.zone_id = ANY($5::uuid[]))`,
    [
      documentId,
      actor.userId,
      actor.operatorIds ?? [],
      sitesFor(actor, "award.reportChange"),
      reachOf(actor, "award.reportChange").zones,
    ],
  );
  return found ?? null;
}
