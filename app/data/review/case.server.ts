import { Prisma } from "~/data/generated/client";
import type { InterestRecord } from "~/domain/access/duties";
import type { ApplicationState } from "~/domain/application/states";
import type { ProgramContent } from "~/domain/program/draft/content";
import { withUsual } from "~/domain/program/draft/usual";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { holdApplication } from "../application/application.server";
import type { Tx } from "../kernel/db.server";
import type { CheckKind } from "./evidence-check.server";
import { tiedToCompany } from "./tie";

/** A submitted application as the steps of intake and review need it, locked. */
export interface ReviewCase {
  readonly id: string;
  readonly reference: string;
  readonly state: ApplicationState;
  readonly version: number;
  readonly companyId: string;
  readonly companyName: string;
  readonly zoneId: string;
  readonly assigneeId: string | null;
  readonly acceptedBy: string | null;
  readonly dueOn: CivilDate | null;
  readonly dueProvisional: boolean;
  readonly content: ProgramContent;
  readonly seen: readonly CheckKind[];
  readonly interests: readonly InterestRecord[];
  /** Whether the official has or had a part in the company. */
  readonly tied: boolean;
}

/** Locks an application that has been submitted and reads the case, for an official or (null) for a job; null when there is none. */
export async function lockReviewCase(
  tx: Tx,
  applicationId: string,
  officialId: string | null,
): Promise<ReviewCase | null> {
  await holdApplication(tx, applicationId);
  const [row] = await tx.$queryRaw<ReviewCase[]>`
    SELECT a.id, a.reference, a.state::text AS state, a.version, a.company_id AS "companyId", c.name AS "companyName",
           a.zone_id AS "zoneId", a.assignee_id AS "assigneeId", a.accepted_by AS "acceptedBy", a.due_on::text AS "dueOn",
           a.due_provisional AS "dueProvisional", v.content,
           ARRAY(SELECT e.kind::text FROM evidence_check e WHERE e.case_id = a.id) AS seen,
           coalesce((SELECT jsonb_agg(jsonb_build_object('userId', d.user_id, 'conflict', d.conflict))
                       FROM interest_declaration d WHERE d.case_id = a.id), '[]') AS interests,
           ${Prisma.raw(tiedToCompany)} AS tied
      FROM application a CROSS JOIN (SELECT ${officialId}::uuid AS id) official JOIN company c ON c.id = a.company_id JOIN program_version v ON v.id = a.program_version_id
     WHERE a.id = ${applicationId}::uuid AND a.reference IS NOT NULL AND a.zone_id IS NOT NULL`;
  return row ? { ...row, content: withUsual(row.content) } : null;
}
