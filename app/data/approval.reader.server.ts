import type { UnitOffer } from "~/domain/award/award-proposal";
import type { Answers } from "~/domain/program/question";
import type { CivilDate } from "~/domain/time/civil-date";
import { rows } from "./db.server";

/** What the approvals of a case that stand are for. */
export interface AgreedTerms {
  readonly applicationId: string;
  readonly versionId: string;
  readonly answers: Answers;
  readonly start: CivilDate;
  readonly unit: UnitOffer | null;
}

/** The terms that the approvals of these cases agree on; the actor was found to read the cases. */
export function readAgreedTerms(applicationIds: readonly string[]): Promise<AgreedTerms[]> {
  return rows<AgreedTerms & Record<string, unknown>>(
    `SELECT DISTINCT ON (a.id) a.id AS "applicationId", a.program_version_id AS "versionId", a.answers, p.starts_on AS start,
            CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'areaM2', u.area_m2::text,
                                                              'rentFenPerM2Month', u.rent_fen_per_m2_month) END AS unit
       FROM application a JOIN approval p ON p.application_id = a.id AND p.voided_at IS NULL
       LEFT JOIN unit u ON u.id = p.unit_id
      WHERE a.id = ANY($1::uuid[]) ORDER BY a.id`,
    [applicationIds],
  );
}
