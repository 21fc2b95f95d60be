import type { Month } from "~/domain/kernel/time/month";
import { reportEvidence } from "~/domain/change/report-evidence";
import { rows } from "../kernel/db.server";

export interface ReportEvidence {
  readonly changeId: string;
  /** Whether it takes more: it waits for the office. */
  readonly open: boolean;
  readonly files: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly size: number;
    readonly sha256: string;
    readonly scan: "notScanned" | "clean" | "infected";
    readonly uploadedAt: string;
  }[];
}

interface Of {
  /** The occupancy. */
  readonly tenantId: string;
  readonly awardId: string | null;
  readonly month: Month;
}

/** The report of a tenant that evidence is for: one that waits for the office, else what was said of the month. Null where nothing was put to the office. */
export async function readReportEvidence({ tenantId, awardId, month }: Of): Promise<ReportEvidence | null> {
  const [found] = await rows<ReportEvidence & Record<string, unknown>>(
    `SELECT n.id AS "changeId", n.state = 'reported' AS open,
            (SELECT coalesce(json_agg(json_build_object('id', d.id, 'fileName', d.file_name, 'size', d.size, 'sha256', d.sha256, 'scan', d.scan, 'uploadedAt', d.uploaded_at)
                                      ORDER BY d.uploaded_at, d.id), '[]')
               FROM document d WHERE d.case_id = n.id AND d.requirement = $4 AND d.removed_at IS NULL) AS files
       FROM (SELECT change_id AS id, false AS said FROM change_award WHERE award_id = $2::uuid
             UNION ALL
             SELECT change_id, true FROM occupancy_report WHERE occupancy_id = $1::uuid AND month = $3 AND change_id IS NOT NULL) c
       JOIN change n ON n.id = c.id
      WHERE n.reported IS NOT NULL AND (n.state = 'reported' OR c.said)
      ORDER BY n.state = 'reported' DESC, c.said DESC, n.begun_at DESC LIMIT 1`,
    [tenantId, awardId, month, reportEvidence],
  );
  return found ?? null;
}
