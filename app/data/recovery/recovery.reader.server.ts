import type { Actor } from "~/domain/access/actor";
import { operatorsFor } from "~/domain/access/reach";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Instalment } from "~/domain/recovery/instalments";
import type { PayWay, RecoveryProposal } from "~/domain/recovery/judgement";
import type { RecoveryLetterKind } from "~/domain/recovery/letter";
import type { RecoveryState } from "~/domain/recovery/states";
import { debtorReads } from "~/domain/recovery/step-pages";
import type { RecoveryAction } from "~/domain/recovery/transitions";
import { tiedPerson } from "../access/case-reach";
import { reachOf } from "../access/reach";
import { cityDay } from "../kernel/city-day";
import { rows } from "../kernel/db.server";

/** A recovery as its page shows it. Who did something is a name for officials alone, null for a job. Instants are ISO texts. */
export interface RecoveryView {
  readonly id: string;
  readonly reference: string;
  readonly state: RecoveryState;
  readonly version: number;
  readonly companyId: string;
  readonly company: string;
  readonly operatorId: string | null;
  readonly operator: string | null;
  readonly zoneId: string;
  readonly awardId: string;
  readonly award: string;
  readonly versionId: string;
  readonly program: LocalizedText;
  readonly openedOn: CivilDate;
  /** Between officials. */
  readonly proposal: RecoveryProposal | null;
  readonly proposedById: string | null;
  readonly approvals: readonly { readonly approverId: string; readonly by: string }[];
  readonly tied: boolean;
  readonly way: PayWay | null;
  readonly askedParts: number | null;
  readonly instalments: readonly Instalment[];
  readonly dueOn: CivilDate | null;
  readonly dueProvisional: boolean;
  readonly disputeOn: CivilDate | null;
  readonly disputeProvisional: boolean;
  readonly letters: readonly {
    readonly id: string;
    readonly reference: string;
    readonly kind: RecoveryLetterKind;
    readonly issuedOn: CivilDate;
    readonly deliveredOn: CivilDate | null;
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly action: RecoveryAction;
    readonly by: string | null;
    readonly at: string;
    readonly reason: string | null;
  }[];
}

const sql = `
SELECT r.id, r.reference, r.state, r.version, r.company_id AS "companyId", c.name AS company, r.operator_id AS "operatorId", o.name AS operator,
       r.zone_id AS "zoneId", r.award_id AS "awardId", a.reference AS award, r.program_version_id AS "versionId", v.content->'name' AS program,
       ${cityDay("r.opened_at")} AS "openedOn",
       CASE WHEN reader.official THEN r.proposal END AS proposal, CASE WHEN reader.official THEN r.proposed_by END AS "proposedById",
       coalesce((SELECT json_agg(json_build_object('approverId', p.approver_id, 'by', u.name) ORDER BY p.approved_at, p.id)
          FROM approval p JOIN user_account u ON u.id = p.approver_id
         WHERE p.case_id = r.id AND p.voided_at IS NULL AND reader.official), '[]') AS approvals,
       reader.official AND ${tiedPerson("r.company_id", "$5::uuid")} AS tied,
       r.way, r.asked_parts AS "askedParts",
       coalesce((SELECT json_agg(json_build_object('date', i.due_on, 'provisional', i.due_provisional, 'fen', i.fen) ORDER BY i.position)
          FROM recovery_instalment i WHERE i.recovery_id = r.id AND i.plan = r.plan), '[]') AS instalments,
       r.due_on AS "dueOn", r.due_provisional AS "dueProvisional", r.dispute_on AS "disputeOn", r.dispute_provisional AS "disputeProvisional",
       coalesce((SELECT json_agg(json_build_object('id', l.id, 'reference', l.reference, 'kind', l.basis->>'kind',
                          'issuedOn', ${cityDay("l.issued_at")}, 'deliveredOn', l.delivered_on) ORDER BY l.issued_at, l.id)
          FROM letter l WHERE l.id IN (
            SELECT x.id FROM recovery_hearing h JOIN letter x ON x.recovery_hearing_id = h.id WHERE h.recovery_id = r.id
            UNION SELECT x.id FROM determination d JOIN letter x ON x.determination_id = d.id WHERE d.case_id = r.id)), '[]') AS letters,
       coalesce((SELECT json_agg(json_build_object('id', e.id, 'action', e.action, 'at', e.at, 'reason', e.reason,
                          'by', CASE WHEN reader.official THEN u.name END) ORDER BY e.at, e.id)
          FROM case_event e LEFT JOIN user_account u ON u.id = e.actor_id
         WHERE e.case_id = r.id AND (reader.official OR e.action = ANY($6::text[]))), '[]') AS events
  FROM recovery r
  JOIN company c ON c.id = r.company_id
  LEFT JOIN operator o ON o.id = r.operator_id
  JOIN award a ON a.id = r.award_id
  JOIN program_version v ON v.id = r.program_version_id
  CROSS JOIN LATERAL (SELECT $3::uuid[] IS NULL OR r.zone_id = ANY($3::uuid[]) AS official) reader
 WHERE r.id = $1::uuid AND (reader.official OR r.company_id = ANY($2::uuid[]) OR r.operator_id = ANY($4::uuid[]))`;

/** A recovery that the actor may read: of their zones, their company or their operator; null otherwise. */
export async function readRecovery(actor: Actor, id: string): Promise<RecoveryView | null> {
  const { companies, zones } = reachOf(actor, "recovery.read");
  const operators = operatorsFor(actor, "recovery.read");
  const [found] = await rows<RecoveryView & Record<string, unknown>>(sql, [
    id,
    companies,
    zones,
    [...operators],
    actor.userId,
    [...debtorReads],
  ]);
  return found ?? null;
}

/** The recoveries of an award that the actor may read, the newest first. */
export async function readRecoveriesOf(
  actor: Actor,
  awardId: string,
): Promise<{ readonly id: string; readonly reference: string; readonly state: RecoveryState }[]> {
  const { companies, zones } = reachOf(actor, "recovery.read");
  return rows<{ id: string; reference: string; state: RecoveryState }>(
    `SELECT r.id, r.reference, r.state FROM recovery r
      WHERE r.award_id = $1::uuid AND (r.company_id = ANY($2::uuid[]) OR $3::uuid[] IS NULL OR r.zone_id = ANY($3::uuid[]))
      ORDER BY r.opened_at DESC, r.id DESC`,
    [awardId, companies, zones],
  );
}
