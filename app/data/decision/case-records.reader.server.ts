import type { OperatorName } from "~/data/space/operator.reader.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import { zonesFor } from "~/domain/access/reach";
import type { ApplicationState } from "~/domain/application/states";
import type { ApplicationEventAction } from "~/domain/application/step-events";
import { companyActions } from "~/domain/application/transitions";
import type { FactCheck } from "~/domain/application/fact-checks";
import type { Evidence } from "~/domain/application/evidence";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { CaseHead, CaseUnit } from "../review/case.reader.server";
import { cityDay } from "../kernel/city-day";
import { preparedRows } from "../kernel/db.server";
import { type LetterName, letterOf } from "../application/letter-name";
import { stands } from "../kernel/stands";
import { ownLeases } from "../space/own-lease";
import { rentOn } from "../space/rent-on";

/** Instants are ISO texts; who did something is a name, null for a job. */
export interface CaseRecords {
  readonly documents: readonly {
    readonly id: string;
    readonly requirement: string;
    readonly fileName: string;
    readonly size: number;
    readonly scan: "notScanned" | "clean" | "infected";
    readonly uploadedAt: string;
  }[];
  readonly checks: readonly { readonly kind: Evidence; readonly by: string; readonly at: string }[];
  /** What officials looked up, oldest first. */
  readonly factChecks: readonly (FactCheck & {
    readonly id: string;
    readonly by: string;
    readonly at: string;
    readonly note: string | null;
  })[];
  readonly corrections: readonly {
    readonly id: string;
    readonly by: string;
    readonly at: string;
    readonly dueOn: CivilDate;
    readonly answeredAt: string | null;
    readonly points: readonly {
      readonly target: string;
      readonly message: string;
      readonly answer: string | null;
      /** Whether a file for what it is about came between the request and its answer. */
      readonly newFile: boolean;
    }[];
  }[];
  readonly recommendations: readonly {
    readonly id: string;
    readonly reviewerId: string;
    readonly by: string;
    readonly at: string;
    readonly returnedAt: string | null;
    readonly outcome: "approve" | "reject";
    readonly scores: Readonly<Record<string, number>>;
    readonly reasons: readonly { readonly clause: string | null; readonly words: string }[];
  }[];
  /** Oldest first; `unit` null where the program gives none. */
  readonly approvals: readonly {
    readonly id: string;
    readonly approverId: string;
    readonly by: string;
    readonly at: string;
    readonly start: CivilDate;
    /** What was approved: total, and digest of what it was computed from. */
    readonly totalFen: number;
    readonly basis: string;
    readonly unit: (CaseUnit & { readonly id: string }) | null;
    /** Whom it is paid to, where that is an operator. */
    readonly operator: OperatorName | null;
    readonly voidedAt: string | null;
  }[];
  readonly determinations: readonly {
    readonly id: string;
    readonly by: string;
    readonly at: string;
    readonly outcome: "approve" | "reject";
    readonly reasons: readonly { readonly clause: string | null; readonly words: string }[];
    readonly letter: LetterName | null;
  }[];
  readonly notes: readonly { readonly id: string; readonly by: string; readonly at: string; readonly text: string }[];
  readonly events: readonly {
    readonly id: string;
    readonly action: ApplicationEventAction;
    readonly to: ApplicationState;
    readonly by: string | null;
    /** Whether the person belongs to the company or advises it. */
    readonly byCompany: boolean;
    readonly at: string;
    readonly reason: string | null;
    /** To whom an assignment gave the case; null for nobody. */
    readonly assignee: string | null;
  }[];
  /** The company's other applications; of those in zones that the actor does not read, only program and state. */
  readonly others: readonly {
    readonly id: string;
    readonly program: LocalizedText;
    readonly state: ApplicationState;
    readonly reference: string | null;
    readonly zone: LocalizedText | null;
    readonly submittedOn: CivilDate | null;
    readonly awards: readonly { readonly from: CivilDate; readonly to: CivilDate }[];
  }[];
  /** Awards of the company in this program that were not released, as the register has them on that day. */
  readonly earlierAwards: { readonly value: number; readonly asOf: CivilDate };
}

const list = (object: string, from: string, order: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${object}) ORDER BY ${order}), '[]') FROM ${from})`;

const recordsSql = `
SELECT ${list(
  `'id', d.id, 'requirement', d.requirement, 'fileName', d.file_name, 'size', d.size, 'scan', d.scan, 'uploadedAt', d.uploaded_at`,
  `document d WHERE d.case_id = $1 AND d.removed_at IS NULL`,
  `d.uploaded_at`,
)} AS documents,
${list(
  `'kind', e.kind, 'by', u.name, 'at', e.seen_at`,
  `evidence_check e JOIN user_account u ON u.id = e.seen_by WHERE e.case_id = $1`,
  `e.seen_at`,
)} AS checks,
${list(
  `'id', k.id, 'fact', k.fact, 'value', k.value, 'source', k.source, 'asOf', k.as_of, 'note', k.note, 'by', u.name, 'at', k.checked_at`,
  `fact_check k JOIN user_account u ON u.id = k.checked_by WHERE k.case_id = $1`,
  `k.checked_at, k.id`,
)} AS "factChecks",
${list(
  `'id', r.id, 'by', u.name, 'at', r.requested_at, 'dueOn', r.due_on, 'answeredAt', r.answered_at, 'points',
   ${list(
     `'target', i.target, 'message', i.message, 'answer', i.answer, 'newFile', EXISTS (SELECT 1 FROM document d
        WHERE d.case_id = r.case_id AND d.requirement = split_part(i.target, ':', 2) AND d.scan <> 'infected'
          AND d.uploaded_at > r.requested_at AND d.uploaded_at <= coalesce(r.answered_at, d.uploaded_at)
          AND coalesce(d.removed_at > r.answered_at, d.removed_at IS NULL))`,
     `correction_item i WHERE i.request_id = r.id`,
     `i.position`,
   )}`,
  `correction_request r JOIN user_account u ON u.id = r.requested_by WHERE r.case_id = $1`,
  `r.requested_at`,
)} AS corrections,
${list(
  `'id', r.id, 'reviewerId', r.reviewer_id, 'by', u.name, 'at', r.made_at, 'returnedAt', r.returned_at, 'outcome', r.outcome,
   'scores', r.scores, 'reasons', r.reasons`,
  `recommendation r JOIN user_account u ON u.id = r.reviewer_id WHERE r.case_id = $1 AND $3`,
  `r.made_at`,
)} AS recommendations,
${list(
  `'id', p.id, 'approverId', p.approver_id, 'by', u.name, 'at', p.approved_at, 'start', p.starts_on, 'voidedAt', p.voided_at,
   'totalFen', p.total_fen, 'basis', p.basis,
   'operator', (SELECT json_build_object('id', o.id, 'name', o.name) FROM operator o WHERE o.id = p.operator_id),
   'unit', (SELECT json_build_object('id', n.id, 'label', n.label, 'site', s.name, 'areaM2', n.area_m2::text,
                                     'rentFenPerM2Month', ${rentOn("n.id", "p.starts_on")}, 'leased', ${ownLeases("n.id", "$2")})
              FROM unit n JOIN site s ON s.id = n.site_id WHERE n.id = p.unit_id)`,
  `approval p JOIN user_account u ON u.id = p.approver_id WHERE p.case_id = $1`,
  `p.approved_at, p.id`,
)} AS approvals,
${list(
  `'id', d.id, 'by', u.name, 'at', d.decided_at, 'outcome', d.outcome, 'reasons', d.reasons, 'letter', ${letterOf("d")}`,
  `determination d JOIN user_account u ON u.id = d.decided_by WHERE d.case_id = $1`,
  `d.decided_at`,
)} AS determinations,
${list(
  `'id', n.id, 'by', u.name, 'at', n.at, 'text', n.text`,
  `internal_note n JOIN user_account u ON u.id = n.author_id WHERE n.case_id = $1 AND $3`,
  `n.at`,
)} AS notes,
${list(
  `'id', e.id, 'action', e.action, 'to', e.to_state, 'by', u.name, 'at', e.at, 'reason', e.reason, 'assignee', n.name,
   'byCompany', e.action = ANY('{${companyActions.join()}}')`,
  `case_event e LEFT JOIN user_account u ON u.id = e.actor_id LEFT JOIN user_account n ON n.id = e.assignee_id WHERE e.case_id = $1`,
  `e.at, e.id`,
)} AS events,
${list(
  `'id', a.id, 'program', v.content->'name', 'state', a.state, 'reference', CASE WHEN r.readable THEN a.reference END,
   'zone', CASE WHEN r.readable THEN z.name END,
   'submittedOn', CASE WHEN r.readable THEN ${cityDay("a.submitted_at")} END,
   'awards', coalesce((SELECT json_agg(json_build_object('from', w.starts_on, 'to', w.ends_on) ORDER BY w.reference) FROM award w
      WHERE w.application_id = a.id AND r.readable AND ${stands("w")}), '[]')`,
  `application a CROSS JOIN LATERAL (SELECT $5::uuid[] IS NULL OR a.zone_id = ANY($5::uuid[]) AS readable) r
   JOIN program_version v ON v.id = a.program_version_id LEFT JOIN zone z ON z.id = a.zone_id
   WHERE a.company_id = $2 AND a.id <> $1 AND a.submitted_at IS NOT NULL`,
  `a.submitted_at DESC`,
)} AS others,
(SELECT json_build_object('value', count(*), 'asOf', $6::date) FROM award w
   WHERE w.company_id = $2 AND w.program_id = $4 AND w.application_id IS DISTINCT FROM $1 AND ${stands("w")}) AS "earlierAwards"`;

/** What hangs on a case that the actor was found to read; scores and notes only where they may read those. */
export async function readCaseRecords(actor: Actor, head: CaseHead): Promise<CaseRecords> {
  const zones = zonesFor(actor, "application.read");
  const withInternal = can(actor, "application.readInternal", { zoneId: head.zoneId }) === "yes";
  const values = [head.id, head.company.id, withInternal, head.programId, zones === "all" ? null : zones, actor.today];
  const [row] = await preparedRows<CaseRecords & Record<string, unknown>>("case records", recordsSql, values);
  if (!row) throw new Error("a select without a table returns a row");
  return row;
}
