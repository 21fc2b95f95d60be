import { Prisma } from "~/data/generated/client";
import type { ApprovedFigures } from "~/domain/decision/approvals";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { ProgramContent } from "~/domain/program/draft/content";
import { withUsual } from "~/domain/program/draft/usual";
import type { Instalment } from "~/domain/recovery/instalments";
import type { PayWay, RecoveryProposal } from "~/domain/recovery/judgement";
import type { RecoveryState } from "~/domain/recovery/states";
import { cityDay } from "../kernel/city-day";
import type { Tx } from "../kernel/db.server";
import { tiedToCompany } from "../review/tie";

/** When the debtor was heard last: the letter about it, and whether it has answered since. */
export interface LastHearing {
  readonly id: string;
  readonly issuedOn: CivilDate;
  /** Null while its delivery is not written down. */
  readonly deliveredOn: CivilDate | null;
  readonly answered: boolean;
}

/** A recovery as its steps need it, locked. */
export interface RecoveryCase {
  readonly id: string;
  readonly reference: string;
  readonly state: RecoveryState;
  readonly version: number;
  readonly companyId: string;
  readonly companyName: string;
  /** Who owes, where that is an operator. */
  readonly operatorId: string | null;
  readonly zoneId: string;
  readonly awardId: string;
  readonly awardReference: string;
  readonly programVersionId: string;
  readonly programName: LocalizedText;
  readonly content: ProgramContent;
  readonly proposal: RecoveryProposal | null;
  readonly proposedBy: string | null;
  /** Who gave an approval that stands: who decides now, or decided last. */
  readonly approvals: readonly (ApprovedFigures & { readonly approverId: string })[];
  /** Whether the official has or had a part in the company. */
  readonly tied: boolean;
  readonly demandedOn: CivilDate | null;
  readonly way: PayWay | null;
  readonly plan: number | null;
  /** Of the plan that stands; none without one. */
  readonly instalments: readonly Instalment[];
  readonly askedParts: number | null;
  readonly dueOn: CivilDate | null;
  readonly dueProvisional: boolean;
  readonly disputeOn: CivilDate | null;
  readonly disputeProvisional: boolean;
  readonly remindedOf: CivilDate | null;
  readonly hearing: LastHearing | null;
}

/** Locks a recovery and reads its case, for a person or (null) for a job; null when there is none. */
export async function lockRecovery(tx: Tx, recoveryId: string, personId: string | null): Promise<RecoveryCase | null> {
  await tx.$queryRaw`SELECT 1 FROM recovery WHERE id = ${recoveryId}::uuid FOR UPDATE`;
  const [row] = await tx.$queryRaw<RecoveryCase[]>`
    SELECT a.id, a.reference, a.state::text AS state, a.version, a.company_id AS "companyId", c.name AS "companyName",
           a.operator_id AS "operatorId", a.zone_id AS "zoneId", a.award_id AS "awardId", w.reference AS "awardReference",
           a.program_version_id AS "programVersionId", v.content->'name' AS "programName", v.content, a.proposal,
           a.proposed_by AS "proposedBy",
           coalesce((SELECT jsonb_agg(jsonb_build_object('approverId', p.approver_id, 'totalFen', p.total_fen, 'basis', p.basis)
                                      ORDER BY p.approved_at, p.id)
                       FROM approval p WHERE p.case_id = a.id AND p.voided_at IS NULL), '[]') AS approvals,
           ${Prisma.raw(tiedToCompany)} AS tied,
           a.demanded_on::text AS "demandedOn", a.way, a.plan, a.asked_parts AS "askedParts",
           coalesce((SELECT jsonb_agg(jsonb_build_object('date', i.due_on, 'provisional', i.due_provisional, 'fen', i.fen) ORDER BY i.position)
                       FROM recovery_instalment i WHERE i.recovery_id = a.id AND i.plan = a.plan), '[]') AS instalments,
           a.due_on::text AS "dueOn", a.due_provisional AS "dueProvisional", a.dispute_on::text AS "disputeOn",
           a.dispute_provisional AS "disputeProvisional", a.reminded_of::text AS "remindedOf",
           (SELECT jsonb_build_object('id', h.id, 'issuedOn', ${Prisma.raw(cityDay("l.issued_at"))}, 'deliveredOn', l.delivered_on,
                     'answered', EXISTS (SELECT FROM case_event e WHERE e.case_id = a.id AND e.action = 'answer' AND e.at >= h.announced_at))
              FROM recovery_hearing h JOIN letter l ON l.recovery_hearing_id = h.id
             WHERE h.recovery_id = a.id ORDER BY h.announced_at DESC, h.id DESC LIMIT 1) AS hearing
      FROM recovery a
      CROSS JOIN (SELECT ${personId}::uuid AS id) official
      JOIN company c ON c.id = a.company_id
      JOIN award w ON w.id = a.award_id
      JOIN program_version v ON v.id = a.program_version_id
     WHERE a.id = ${recoveryId}::uuid`;
  return row ? { ...row, content: withUsual(row.content) } : null;
}
