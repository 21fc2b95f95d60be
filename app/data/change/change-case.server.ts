import { Prisma } from "~/data/generated/client";
import type { InterestRecord } from "~/domain/access/duties";
import type { ChangeEffectView } from "~/domain/change/effect";
import type { ChangeOrigin } from "~/domain/change/kinds";
import type { ChangeProposal } from "~/domain/change/proposal";
import type { Report } from "~/domain/change/report";
import type { ChangeState } from "~/domain/change/states";
import type { ApprovedFigures } from "~/domain/decision/approvals";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { ProgramContent } from "~/domain/program/draft/content";
import { withUsual } from "~/domain/program/draft/usual";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { cityDay } from "../kernel/city-day";
import type { Tx } from "../kernel/db.server";
import { tiedToCompany } from "../review/tie";

/** A change of an award as its steps need it, locked. */
export interface ChangeCase {
  readonly id: string;
  readonly reference: string;
  readonly kind: ChangeKind;
  readonly origin: ChangeOrigin;
  readonly state: ChangeState;
  readonly version: number;
  readonly companyId: string;
  readonly companyName: string;
  readonly zoneId: string;
  /** Where the award lies, as far as that is known. */
  readonly siteId: string | null;
  readonly awardId: string;
  readonly awardReference: string;
  readonly programVersionId: string;
  readonly content: ProgramContent;
  readonly proposal: ChangeProposal;
  /** What was asked for, or what a report came to; null of what an official proposed. */
  readonly asked: ChangeProposal | null;
  readonly reported: Report | null;
  readonly begunBy: string | null;
  readonly begunOn: CivilDate;
  readonly proposedBy: string | null;
  readonly assigneeId: string | null;
  /** Who asked for more last, or nobody. */
  readonly askedBy: string | null;
  readonly dueOn: CivilDate | null;
  readonly dueProvisional: boolean;
  /** The effect that was shown to whoever asked or proposed last. */
  readonly effect: ChangeEffectView | null;
  /** Approvals that stand. */
  readonly approvals: readonly (ApprovedFigures & { readonly approverId: string })[];
  readonly interests: readonly InterestRecord[];
  /** Whether the official has or had a part in the company. */
  readonly tied: boolean;
  /** The hearing that is under way, or null. */
  readonly hearing: {
    readonly id: string;
    /** From when the company's days are counted, and when its letter was delivered; null while that is not written down. */
    readonly runsFrom: CivilDate | null;
    readonly deliveredOn: CivilDate | null;
  } | null;
  /** Whether the company was ever told that it is heard. */
  readonly announced: boolean;
  /** Whether the company was heard on this proposal. */
  readonly heard: boolean;
}

/** The site of an award `w`: that of its unit, else of its application: SQL. */
export const siteOfAward = `coalesce((SELECT site_id FROM unit WHERE id = w.unit_id), (SELECT site_id FROM application WHERE id = w.application_id))`;

/** Locks a change and reads its case, for a person or (null) for a job; null when there is none. */
export async function lockChange(tx: Tx, changeId: string, personId: string | null): Promise<ChangeCase | null> {
  await tx.$queryRaw`SELECT 1 FROM change WHERE id = ${changeId}::uuid FOR UPDATE`;
  const [row] = await tx.$queryRaw<ChangeCase[]>`
    SELECT a.id, a.reference, a.kind, a.origin::text AS origin, a.state::text AS state, a.version, a.company_id AS "companyId",
           c.name AS "companyName", a.zone_id AS "zoneId", ${Prisma.raw(siteOfAward)} AS "siteId", a.award_id AS "awardId",
           w.reference AS "awardReference", a.program_version_id AS "programVersionId", v.content, a.proposal, a.asked, a.reported,
           a.begun_by AS "begunBy", ${Prisma.raw(cityDay("a.begun_at"))}::text AS "begunOn",
           a.proposed_by AS "proposedBy", a.assignee_id AS "assigneeId",
           (SELECT q.requested_by FROM correction_request q WHERE q.case_id = a.id ORDER BY q.requested_at DESC LIMIT 1) AS "askedBy",
           a.due_on::text AS "dueOn", a.due_provisional AS "dueProvisional", a.effect,
           coalesce((SELECT jsonb_agg(jsonb_build_object('approverId', p.approver_id, 'totalFen', p.total_fen, 'basis', p.basis)
                                      ORDER BY p.approved_at, p.id)
                       FROM approval p WHERE p.case_id = a.id AND p.voided_at IS NULL), '[]') AS approvals,
           coalesce((SELECT jsonb_agg(jsonb_build_object('userId', d.user_id, 'conflict', d.conflict))
                       FROM interest_declaration d WHERE d.case_id = a.id), '[]') AS interests,
           ${Prisma.raw(tiedToCompany)} AS tied,
           (SELECT jsonb_build_object('id', h.id, 'runsFrom', h.runs_from,
                                      'deliveredOn', (SELECT l.delivered_on FROM letter l WHERE l.hearing_id = h.id))
              FROM change_hearing h WHERE h.change_id = a.id AND h.ended_at IS NULL) AS hearing,
           EXISTS (SELECT FROM change_hearing h WHERE h.change_id = a.id) AS announced,
           EXISTS (SELECT FROM change_hearing h
                    WHERE h.change_id = a.id AND h.ended_at IS NOT NULL AND h.announced_at >= a.proposed_at) AS heard
      FROM change a
      CROSS JOIN (SELECT ${personId}::uuid AS id) official
      JOIN company c ON c.id = a.company_id
      JOIN award w ON w.id = a.award_id
      JOIN program_version v ON v.id = a.program_version_id
     WHERE a.id = ${changeId}::uuid`;
  return row ? { ...row, content: withUsual(row.content) } : null;
}
