import type { Actor } from "~/domain/access/actor";
import type { ChangeEffectView } from "~/domain/change/effect";
import {
  type ChangeEventAction,
  companyChangeSteps,
  insideChangeSteps,
  shownChangeSteps,
} from "~/domain/change/inside-steps";
import type { ChangeProposal } from "~/domain/change/proposal";
import type { Report } from "~/domain/change/report";
import type { ChangeState } from "~/domain/change/states";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Outcome } from "../generated/client";
import { tiedPerson } from "../access/case-reach";
import { reachOf } from "../access/reach";
import { rows } from "../kernel/db.server";
import { siteOfAward } from "./change-case.server";
import { changeColumns, changeJoins, type ListedChange } from "./changes.reader.server";
import { knownToCompany } from "./own-changes.reader.server";

type Reasons = readonly { readonly clause: string | null; readonly words: string }[];

/** A change as its page shows it. Instants are ISO texts; who did something is a name, null for a job or where the reader may not know. */
export interface ChangeView extends Omit<ListedChange, "key"> {
  readonly version: number;
  readonly companyId: string;
  readonly zoneId: string;
  readonly siteId: string | null;
  readonly versionId: string;
  readonly proposal: ChangeProposal;
  /** What was asked for; to officials also what a report came to. Null where nobody asked. */
  readonly asked: ChangeProposal | null;
  readonly reason: string;
  readonly lateReason: string | null;
  /** What was reported of the premises; null where nothing was, and on the founder's side. */
  readonly reported: Report | null;
  /** As it was shown last to whoever asked or proposed, or decided. */
  readonly effect: ChangeEffectView | null;
  /** When that was, an ISO instant; a later one where nothing else was shown then. Null where none was shown. */
  readonly effectAt: string | null;
  /** The awards that it names, that which it is filed under first; a reference is null where the reader may not read the award. */
  readonly awards: readonly { readonly id: string; readonly reference: string | null }[];
  readonly begunBy: string | null;
  readonly proposedById: string | null;
  readonly proposedBy: string | null;
  readonly assigneeId: string | null;
  readonly decidedAt: string | null;
  readonly hearings: readonly {
    readonly id: string;
    readonly announcedAt: string;
    readonly dueOn: CivilDate;
    readonly dueProvisional: boolean;
    readonly answer: string | null;
    readonly endedAt: string | null;
  }[];
  readonly corrections: readonly {
    readonly id: string;
    readonly at: string;
    readonly dueOn: CivilDate;
    readonly answeredAt: string | null;
    readonly points: readonly {
      readonly id: string;
      readonly target: string;
      readonly message: string;
      readonly answer: string | null;
    }[];
  }[];
  readonly documents: readonly {
    readonly id: string;
    readonly requirement: string;
    readonly fileName: string;
    readonly size: number;
    readonly sha256: string;
    readonly scan: "notScanned" | "clean" | "infected";
    readonly uploadedAt: string;
  }[];
  readonly determinations: readonly {
    readonly id: string;
    readonly at: string;
    readonly outcome: Outcome;
    readonly reasons: Reasons;
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly action: ChangeEventAction;
    readonly to: ChangeState;
    readonly by: string | null;
    readonly at: string;
    readonly reason: string | null;
    /** To whom an assignment gave the change; null for nobody. */
    readonly assignee: string | null;
  }[];
  /** What only officials read; null on the founder's side. */
  readonly inside: {
    readonly recommendations: readonly {
      readonly id: string;
      readonly by: string;
      readonly at: string;
      readonly returnedAt: string | null;
      readonly outcome: Outcome;
      readonly reasons: Reasons;
    }[];
    readonly approvals: readonly {
      readonly id: string;
      readonly approverId: string;
      readonly by: string;
      readonly at: string;
      readonly totalFen: number;
      readonly basis: string;
      readonly voidedAt: string | null;
    }[];
    readonly notes: readonly { readonly id: string; readonly by: string; readonly at: string; readonly text: string }[];
    readonly interests: readonly {
      readonly userId: string;
      readonly name: string;
      readonly conflict: boolean;
      readonly explanation: string | null;
    }[];
    /** The language of whoever asked for it, else of the company's owner. */
    readonly locale: string;
    /** The reader has or had a part in the company. */
    readonly tied: boolean;
  } | null;
}

const list = (object: string, from: string, order: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${object}) ORDER BY ${order}), '[]') FROM ${from})`;

const ownersLocale = `(SELECT u.locale FROM membership m JOIN user_account u ON u.id = m.user_id
   WHERE m.company_id = x.company_id AND m.role = 'owner' AND m.ended_at IS NULL ORDER BY m.created_at, m.id LIMIT 1)`;

const inside = `json_build_object(
  'recommendations', ${list(
    `'id', r.id, 'by', p.name, 'at', r.made_at, 'returnedAt', r.returned_at, 'outcome', r.outcome, 'reasons', r.reasons`,
    `recommendation r JOIN user_account p ON p.id = r.reviewer_id WHERE r.case_id = x.id`,
    `r.made_at, r.id`,
  )},
  'approvals', ${list(
    `'id', r.id, 'approverId', r.approver_id, 'by', p.name, 'at', r.approved_at, 'totalFen', r.total_fen, 'basis', r.basis, 'voidedAt', r.voided_at`,
    `approval r JOIN user_account p ON p.id = r.approver_id WHERE r.case_id = x.id`,
    `r.approved_at, r.id`,
  )},
  'notes', CASE WHEN $6::uuid[] IS NULL OR x.zone_id = ANY($6::uuid[]) THEN ${list(
    `'id', r.id, 'by', p.name, 'at', r.at, 'text', r.text`,
    `internal_note r JOIN user_account p ON p.id = r.author_id WHERE r.case_id = x.id`,
    `r.at, r.id`,
  )} ELSE '[]' END,
  'interests', ${list(
    `'userId', r.user_id, 'name', p.name, 'conflict', r.conflict, 'explanation', r.explanation`,
    `interest_declaration r JOIN user_account p ON p.id = r.user_id WHERE r.case_id = x.id`,
    `r.declared_at`,
  )},
  'locale', coalesce(CASE WHEN x.origin = 'company' THEN b.locale END, ${ownersLocale}, 'en'),
  'tied', ${tiedPerson("x.company_id", "official.id")})`;

const sql = `
SELECT ${changeColumns}, x.version, x.company_id AS "companyId", x.zone_id AS "zoneId", ${siteOfAward} AS "siteId",
       x.program_version_id AS "versionId", x.proposal,
       CASE WHEN reader.official OR x.origin = 'company' THEN x.asked END AS asked, x.reason, x.late_reason AS "lateReason", x.effect,
       (SELECT to_json(max(e.at))#>>'{}' FROM case_event e WHERE e.case_id = x.id AND e.action = ANY($8::text[])) AS "effectAt",
       CASE WHEN reader.official THEN x.reported END AS reported,
       CASE WHEN reader.official OR x.origin = 'company' THEN b.name END AS "begunBy", x.proposed_by AS "proposedById", q.name AS "proposedBy", x.assignee_id AS "assigneeId",
       x.decided_at AS "decidedAt",
       ${list(
         `'id', o.id, 'reference', CASE WHEN $3::uuid[] IS NULL OR o.zone_id = ANY($3::uuid[]) OR o.company_id = ANY($2::uuid[]) THEN o.reference END`,
         `change_award n JOIN award o ON o.id = n.award_id WHERE n.change_id = x.id`,
         `o.id <> x.award_id, o.reference`,
       )} AS awards,
       ${list(
         `'id', h.id, 'announcedAt', h.announced_at, 'dueOn', h.due_on, 'dueProvisional', h.due_provisional, 'answer', h.answer, 'endedAt', h.ended_at`,
         `change_hearing h WHERE h.change_id = x.id`,
         `h.announced_at`,
       )} AS hearings,
       ${list(
         `'id', r.id, 'at', r.requested_at, 'dueOn', r.due_on, 'answeredAt', r.answered_at, 'points',
          ${list(`'id', i.id, 'target', i.target, 'message', i.message, 'answer', i.answer`, `correction_item i WHERE i.request_id = r.id`, `i.position`)}`,
         `correction_request r WHERE r.case_id = x.id`,
         `r.requested_at`,
       )} AS corrections,
       ${list(
         `'id', d.id, 'requirement', d.requirement, 'fileName', d.file_name, 'size', d.size, 'sha256', d.sha256, 'scan', d.scan, 'uploadedAt', d.uploaded_at`,
         `document d WHERE d.case_id = x.id AND d.removed_at IS NULL`,
         `d.uploaded_at, d.id`,
       )} AS documents,
       ${list(
         `'id', d.id, 'at', d.decided_at, 'outcome', d.outcome, 'reasons', d.reasons`,
         `determination d WHERE d.case_id = x.id`,
         `d.decided_at`,
       )} AS determinations,
       ${list(
         `'id', e.id, 'action', e.action, 'to', e.to_state,
          'by', CASE WHEN reader.official OR e.action = ANY($7::text[]) THEN p.name END, 'at', e.at, 'reason', e.reason, 'assignee', g.name`,
         `case_event e LEFT JOIN user_account p ON p.id = e.actor_id LEFT JOIN user_account g ON g.id = e.assignee_id
           WHERE e.case_id = x.id AND (reader.official OR e.action <> ALL($5::text[]))`,
         `e.at, e.id`,
       )} AS events,
       CASE WHEN reader.official THEN ${inside} END AS inside
  FROM change x ${changeJoins}
  CROSS JOIN (SELECT $4::uuid AS id) official
  CROSS JOIN LATERAL (SELECT $3::uuid[] IS NULL OR x.zone_id = ANY($3::uuid[]) AS official) reader
  LEFT JOIN user_account b ON b.id = x.begun_by
  LEFT JOIN user_account q ON q.id = x.proposed_by AND reader.official
 WHERE x.id = $1 AND (reader.official OR x.company_id = ANY($2::uuid[]) AND ${knownToCompany})`;

/** A change that the actor may read, on the founder's side or as an official, with all that hangs on it; null otherwise. */
export async function readChange(actor: Actor, id: string): Promise<ChangeView | null> {
  const { companies, zones } = reachOf(actor, "award.read");
  const { zones: ofNotes } = reachOf(actor, "application.readInternal");
  const [found] = await rows<ChangeView & Record<string, unknown>>(sql, [
    id,
    companies,
    zones,
    actor.userId,
    insideChangeSteps,
    ofNotes,
    companyChangeSteps,
    shownChangeSteps,
  ]);
  return found ?? null;
}
