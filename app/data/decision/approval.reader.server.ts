import { rows } from "../kernel/db.server";

/** What the approvals of a case that stand come to, and under which version. */
export interface AgreedTotal {
  readonly applicationId: string;
  readonly versionId: string;
  readonly totalFen: number;
}

/** The totals that the approvals of these cases agree on; the actor was found to read the cases. */
export function readAgreedTotals(applicationIds: readonly string[]): Promise<AgreedTotal[]> {
  return rows<AgreedTotal & Record<string, unknown>>(
    `SELECT DISTINCT ON (a.id) a.id AS "applicationId", a.program_version_id AS "versionId", p.total_fen AS "totalFen"
       FROM application a JOIN approval p ON p.case_id = a.id AND p.voided_at IS NULL
      WHERE a.id = ANY($1::uuid[]) ORDER BY a.id`,
    [applicationIds],
  );
}
