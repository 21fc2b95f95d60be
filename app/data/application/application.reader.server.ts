import type { Actor } from "~/domain/access/actor";
import { companiesFor } from "~/domain/access/reach";
import type { ApplicationState } from "~/domain/application/states";
import { type ApplicationEventAction, insideSteps } from "~/domain/application/step-events";
import type { CompanyIdentity } from "~/domain/company/company";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { SetAside } from "~/domain/program/form/move-forward";
import type { Answers } from "~/domain/program/form/question";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { cityDay } from "../kernel/city-day";
import { rows } from "../kernel/db.server";
import { appealUntil, type LetterName, letterOf, type RefusalLetter, refusalLetterOf } from "./letter-name";
import { contentOf, newestVersion } from "../program/content.server";
import { companyIdentity } from "../company/sql";
import { stands } from "../kernel/stands";

export interface DocumentView {
  readonly id: string;
  readonly requirement: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly scan: "notScanned" | "clean" | "infected";
  /** ISO instant. */
  readonly uploadedAt: string;
}

interface Row {
  readonly id: string;
  readonly reference: string | null;
  readonly state: ApplicationState;
  readonly version: number;
  readonly companyId: string;
  readonly companyName: string;
  readonly company: CompanyIdentity & { readonly registeredZoneId: string | null };
  readonly zoneId: string | null;
  readonly programZoneId: string | null;
  readonly versionId: string;
  /** The version under which people apply now. */
  readonly onOfferId: string;
  readonly answers: Answers;
  readonly setAside: readonly SetAside[];
  readonly unitId: string | null;
  readonly unitLabel: string | null;
  readonly submittedAt: Date | null;
  /** The day on which it was handed in; today where that is still to come. */
  readonly handedInOn: CivilDate;
  readonly submittedBy: string | null;
  readonly dueOn: CivilDate | null;
  readonly dueProvisional: boolean;
  readonly documents: readonly DocumentView[];
  /** The points of the correction request that waits for its answer, with the ISO instant at which they were asked. */
  readonly askedPoints: readonly { readonly target: string; readonly since: string }[];
  readonly awards: readonly { readonly id: string; readonly reference: string; readonly from: CivilDate }[];
  readonly refusal: RefusalLetter | null;
}

/** An application as the founder's side sees it. */
export interface ApplicationView extends Row {
  readonly content: ProgramContent;
  /** Last day to appeal against a refusal; null where that is over or nothing to do. */
  readonly appealUntil: CivilDate | null;
}

/** An application of a company that the actor belongs to or advises; null otherwise. */
export async function readApplication(actor: Actor, id: string): Promise<ApplicationView | null> {
  const [found] = await rows<Row & Record<string, unknown>>(
    `SELECT a.id, a.reference, a.state, a.version, a.company_id AS "companyId", c.name AS "companyName",
            ${companyIdentity("c")} AS company,
            a.zone_id AS "zoneId", p.zone_id AS "programZoneId", a.program_version_id AS "versionId",
            ${newestVersion} AS "onOfferId", a.answers, a.set_aside AS "setAside",
            a.unit_id AS "unitId", u.label AS "unitLabel", a.submitted_at AS "submittedAt", s.name AS "submittedBy",
            coalesce(${cityDay("a.submitted_at")}, $3) AS "handedInOn",
            a.due_on AS "dueOn", a.due_provisional AS "dueProvisional",
            (SELECT coalesce(json_agg(json_build_object('id', w.id, 'reference', w.reference, 'from', w.starts_on) ORDER BY w.reference), '[]')
               FROM award w WHERE w.application_id = a.id AND ${stands("w")}) AS awards,
            ${refusalLetterOf("a")} AS refusal,
            (SELECT coalesce(json_agg(json_build_object('target', i.target, 'since', r.requested_at)), '[]')
               FROM correction_request r JOIN correction_item i ON i.request_id = r.id
              WHERE r.case_id = a.id AND r.answered_at IS NULL) AS "askedPoints",
            (SELECT coalesce(json_agg(json_build_object('id', d.id, 'requirement', d.requirement, 'fileName', d.file_name,
                                                        'size', d.size, 'sha256', d.sha256, 'scan', d.scan,
                                                        'uploadedAt', d.uploaded_at) ORDER BY d.id), '[]')
               FROM document d WHERE d.case_id = a.id AND d.removed_at IS NULL) AS documents
       FROM application a
       JOIN company c ON c.id = a.company_id
       JOIN program p ON p.id = a.program_id
       LEFT JOIN unit u ON u.id = a.unit_id
       LEFT JOIN user_account s ON s.id = a.submitted_by
      WHERE a.id = $1 AND a.company_id = ANY($2::uuid[])`,
    [id, companiesFor(actor, "application.read"), actor.today],
  );
  if (!found) return null;
  const content = await contentOf(found.versionId);
  return { ...found, content, appealUntil: await appealUntil(found.refusal, found.versionId, actor.today) };
}

/** Whose an application is, when it is of a company that the actor belongs to or advises; null otherwise. */
export async function findApplication(
  actor: Actor,
  id: string,
): Promise<Pick<ApplicationView, "id" | "companyId"> | null> {
  const [found] = await rows<Pick<ApplicationView, "id" | "companyId"> & Record<string, unknown>>(
    `SELECT id, company_id AS "companyId" FROM application WHERE id = $1 AND company_id = ANY($2::uuid[])`,
    [id, companiesFor(actor, "application.read")],
  );
  return found ?? null;
}

export interface CorrectionView {
  readonly id: string;
  readonly requestedAt: string;
  readonly answeredAt: string | null;
  readonly points: readonly {
    readonly id: string;
    readonly target: string;
    readonly message: string;
    readonly answer: string | null;
  }[];
}

export interface ApplicationCourse {
  readonly events: readonly {
    readonly id: string;
    readonly action: Exclude<ApplicationEventAction, (typeof insideSteps)[number]>;
    readonly at: string;
    readonly reason: string | null;
    /** Of somebody of the company's side; null for the office. */
    readonly by: string | null;
  }[];
  readonly corrections: readonly CorrectionView[];
  readonly determinations: readonly {
    readonly id: string;
    readonly outcome: "approve" | "reject";
    readonly decidedAt: string;
    readonly reasons: readonly { readonly clause: string; readonly words: string }[];
    readonly letter: LetterName | null;
  }[];
}

/**
 * What happened to an application that the actor has been shown, newest first. Steps inside the office, and who took
 * them, stay inside.
 */
export async function readCourse(application: Pick<ApplicationView, "id" | "companyId">): Promise<ApplicationCourse> {
  const [found] = await rows<ApplicationCourse & Record<string, unknown>>(
    `SELECT
       (SELECT coalesce(json_agg(json_build_object('id', e.id, 'action', e.action, 'at', e.at, 'reason', e.reason, 'by', u.name)
                                 ORDER BY e.at DESC, e.id DESC), '[]')
          FROM case_event e
          LEFT JOIN user_account u ON u.id = e.actor_id AND (
            EXISTS (SELECT 1 FROM membership m WHERE m.user_id = u.id AND m.company_id = $2) OR
            EXISTS (SELECT 1 FROM mandate d WHERE d.adviser_id = u.id AND d.company_id = $2))
         WHERE e.case_id = $1 AND e.action <> ALL('{${insideSteps.join()}}')) AS events,
       (SELECT coalesce(json_agg(json_build_object(
                 'id', r.id, 'requestedAt', r.requested_at, 'answeredAt', r.answered_at,
                 'points', (SELECT json_agg(json_build_object('id', i.id, 'target', i.target, 'message', i.message,
                                                              'answer', i.answer) ORDER BY i.position)
                              FROM correction_item i WHERE i.request_id = r.id)) ORDER BY r.id DESC), '[]')
          FROM correction_request r WHERE r.case_id = $1) AS corrections,
       (SELECT coalesce(json_agg(json_build_object('id', t.id, 'outcome', t.outcome, 'decidedAt', t.decided_at,
                                                   'reasons', t.reasons, 'letter', ${letterOf("t")}) ORDER BY t.id DESC), '[]')
          FROM determination t WHERE t.case_id = $1) AS determinations`,
    [application.id, application.companyId],
  );
  return found ?? { events: [], corrections: [], determinations: [] };
}
