import { Prisma } from "~/data/generated/client";
import type { ApplicationState } from "~/domain/application/states";
import type { Deeds, InterestRecord } from "~/domain/access/duties";
import type { ApprovedPlan } from "~/domain/decision/approvals";
import type { ProgramContent } from "~/domain/program/draft/content";
import { withUsual } from "~/domain/program/draft/usual";
import type { Answers } from "~/domain/program/form/question";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { holdApplication } from "../application/application.server";
import type { Tx } from "../kernel/db.server";
import { cityDay } from "../kernel/city-day";
import { tiedToCompany } from "../review/tie";

/** A case as an approver's decision needs it, locked. */
export interface DecisionCase {
  readonly id: string;
  readonly reference: string;
  readonly state: ApplicationState;
  readonly version: number;
  readonly programId: string;
  readonly programVersionId: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly companyCode: string | null;
  readonly submittedOn: CivilDate;
  readonly establishedOn: CivilDate | null;
  readonly zoneId: string;
  /** The unit that the application wishes for. */
  readonly unitId: string | null;
  readonly dueOn: CivilDate | null;
  readonly dueProvisional: boolean;
  readonly answers: Answers;
  readonly content: ProgramContent;
  /** Approvals that stand. Each that is given or voided raises the version, so that they are those of the version read. */
  readonly approvals: readonly (ApprovedPlan & { readonly approverId: string })[];
  readonly deeds: Deeds;
  readonly interests: readonly InterestRecord[];
  /** Whether the official has or had a part in the company. */
  readonly tied: boolean;
}

type Row = Omit<DecisionCase, "deeds"> & { readonly acceptedBy: string | null; readonly reviewers: readonly string[] };

/** Locks an application that has been submitted and reads the case for an official; null when there is none. */
export async function lockDecisionCase(
  tx: Tx,
  applicationId: string,
  officialId: string,
): Promise<DecisionCase | null> {
  await holdApplication(tx, applicationId);
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT a.id, a.reference, a.state::text AS state, a.version, a.program_id AS "programId",
           a.program_version_id AS "programVersionId", a.company_id AS "companyId", c.name AS "companyName",
           c.code AS "companyCode", ${Prisma.raw(cityDay("a.submitted_at"))}::text AS "submittedOn",
           c.established_on::text AS "establishedOn", a.zone_id AS "zoneId", a.unit_id AS "unitId", a.due_on::text AS "dueOn",
           a.due_provisional AS "dueProvisional", a.answers, v.content, a.accepted_by AS "acceptedBy",
           coalesce((SELECT jsonb_agg(DISTINCT r.reviewer_id) FROM recommendation r WHERE r.case_id = a.id), '[]') AS reviewers,
           coalesce((SELECT jsonb_agg(jsonb_build_object('approverId', p.approver_id, 'start', p.starts_on, 'unitId', p.unit_id,
                                                         'operatorId', p.operator_id,
                                                         'totalFen', p.total_fen, 'basis', p.basis)
                                      ORDER BY p.approved_at, p.id)
                     FROM approval p WHERE p.case_id = a.id AND p.voided_at IS NULL), '[]') AS approvals,
           coalesce((SELECT jsonb_agg(jsonb_build_object('userId', d.user_id, 'conflict', d.conflict))
                     FROM interest_declaration d WHERE d.case_id = a.id), '[]') AS interests,
           ${Prisma.raw(tiedToCompany)} AS tied
    FROM application a
    CROSS JOIN (SELECT ${officialId}::uuid AS id) official
    JOIN company c ON c.id = a.company_id
    JOIN program_version v ON v.id = a.program_version_id
    WHERE a.id = ${applicationId}::uuid AND a.reference IS NOT NULL AND a.zone_id IS NOT NULL`;
  if (!row) return null;
  const { acceptedBy, reviewers, ...rest } = row;
  const approved = rest.approvals.map(({ approverId }) => approverId);
  return {
    ...rest,
    content: withUsual(rest.content),
    deeds: { accepted: acceptedBy ? [acceptedBy] : [], reviewed: reviewers, approved },
  };
}
