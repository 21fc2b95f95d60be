import type { CompanyIdentity } from "~/domain/company/company";
import { type ApplicationState, liveStates } from "~/domain/application/states";
import { eventOf } from "~/domain/application/step-events";
import type { Answers } from "~/domain/program/form/question";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import { auditRow } from "../audit/audit.server";
import { type Due, type Step, stepRow } from "./application.server";
import type { Contact } from "~/data/outbox/contact";
import { preparedRows } from "../kernel/db.server";
import type { MailToQueue } from "../outbox/outbox.server";
import { newestVersion } from "../program/content.server";
import { companyIdentity } from "../company/sql";
import { stands } from "../kernel/stands";

/** An application as it is about to be handed in. */
export interface Submission {
  readonly id: string;
  readonly state: ApplicationState;
  readonly version: number;
  readonly submitKey: string | null;
  readonly companyId: string;
  readonly companyName: string;
  readonly company: CompanyIdentity & { readonly registeredZoneId: string | null };
  readonly zoneId: string | null;
  readonly programZoneId: string | null;
  readonly versionId: string;
  /** The version under which people apply now. */
  readonly onOfferId: string;
  readonly answers: Answers;
  /** Requirements with a document. */
  readonly documents: readonly string[];
  /** Another live application of the company in the program. */
  readonly otherLiveId: string | null;
  /** Whether an award of the company in the program runs or will. */
  readonly awardRuns: boolean;
  readonly contacts: readonly Contact[];
}

const readSql = `
SELECT a.id, a.state, a.version, a.submit_key AS "submitKey", a.company_id AS "companyId", c.name AS "companyName",
       ${companyIdentity("c")} AS company,
       a.zone_id AS "zoneId", p.zone_id AS "programZoneId", a.program_version_id AS "versionId", ${newestVersion} AS "onOfferId", a.answers,
       ARRAY(SELECT DISTINCT d.requirement FROM document d
              WHERE d.case_id = a.id AND d.removed_at IS NULL AND d.scan <> 'infected') AS documents,
       (SELECT o.id FROM application o
         WHERE o.company_id = a.company_id AND o.program_id = a.program_id AND o.id <> a.id
           AND o.state = ANY($3::application_state[]) LIMIT 1) AS "otherLiveId",
       EXISTS (SELECT 1 FROM award w WHERE w.company_id = a.company_id AND w.program_id = a.program_id
                  AND ${stands("w")} AND w.ends_on > $2) AS "awardRuns",
       (SELECT coalesce(json_agg(json_build_object('userId', u.id, 'email', u.email, 'locale', u.locale)), '[]')
          FROM user_account u
         WHERE u.email_verified_at IS NOT NULL AND u.disabled_at IS NULL AND u.id IN (
           SELECT user_id FROM membership WHERE company_id = a.company_id AND ended_at IS NULL
           UNION
           SELECT adviser_id FROM mandate WHERE company_id = a.company_id AND revoked_at IS NULL
              AND from_on <= $2 AND (to_on IS NULL OR $2 < to_on))) AS contacts
  FROM application a JOIN company c ON c.id = a.company_id JOIN program p ON p.id = a.program_id
 WHERE a.id = $1`;

/** Reads all that submitting an application takes, in one round trip; null when there is none. */
export async function readSubmission(id: string, today: CivilDate): Promise<Submission | null> {
  const [row] = await preparedRows<Submission & Record<string, unknown>>("submission", readSql, [
    id,
    today,
    liveStates,
  ]);
  return row ?? null;
}

/** The running number of the next reference; it is taken for good, so only once nothing else stands in the way. */
export async function nextApplicationNumber(): Promise<number> {
  const sql = "SELECT nextval('application_reference_number')::int AS number";
  const [row] = await preparedRows<{ number: number }>("application number", sql, []);
  if (!row) throw new Error("The sequence of references gave nothing.");
  return row.number;
}

export interface Handing {
  readonly id: string;
  /** As it was read: whoever submits has seen exactly this. */
  readonly version: number;
  readonly submitKey: string;
  readonly reference: string;
  readonly zoneId: string;
  readonly siteId: string | null;
  readonly actorId: string;
  readonly now: Date;
  readonly requestId: string;
  readonly due: Due;
  readonly mail: readonly MailToQueue[];
}

const step = { action: "submit", from: "draft", to: "submitted" } as const satisfies Partial<Step>;

const writeSql = `
WITH moved AS (
  UPDATE application a
     SET state = '${step.to}', version = version + 1, reference = $3, zone_id = $4, site_id = $5, submitted_at = $6,
         submitted_by = $7, submit_key = $8, due_on = $9, due_provisional = $10
   WHERE id = $1 AND state = '${step.from}' AND version = $2 AND program_version_id = ${newestVersion}
  RETURNING id
), event AS (
  INSERT INTO case_event (id, case_id, action, from_state, to_state, actor_id, at, reason)
  SELECT e.id, e."caseId", e.action, e."fromState", e."toState", e."actorId", e.at, e.reason
    FROM moved, json_to_record($11::json)
      AS e (id uuid, "caseId" uuid, action text, "fromState" text, "toState" text, "actorId" uuid, at timestamptz, reason text)
), audit AS (
  INSERT INTO audit_entry (id, at, actor_id, action, subject_type, subject_id, zone_id, request_id, data)
  SELECT e.id, e.at, e."actorId", e.action, e."subjectType", e."subjectId", e."zoneId", e."requestId", e.data
    FROM moved, json_to_record($12::json)
      AS e (id uuid, at timestamptz, "actorId" uuid, action text, "subjectType" text, "subjectId" text, "zoneId" uuid,
            "requestId" text, data jsonb)
), mail AS (
  INSERT INTO outbox_message (id, kind, user_id, email, locale, subject, text, next_at, created_at)
  SELECT m.id, m.kind, m."userId", m.email, m.locale, m.subject, m.text, $6::timestamptz, $6::timestamptz
    FROM moved, json_to_recordset($13::json)
      AS m (id uuid, kind text, "userId" uuid, email text, locale text, subject text, text text)
)
SELECT id FROM moved`;

/**
 * Hands an application in with history, audit entry and mail in one statement, which is its own transaction: this is
 * the write that many people make on the same day. False when it is no longer the draft that was read; a violation of
 * `application_one_live` when another application of the company in the program has become live.
 */
export async function handIn(handing: Handing): Promise<boolean> {
  const { id, version, reference, zoneId, siteId, now, actorId, submitKey, due, requestId, mail } = handing;
  const values = [id, version, reference, zoneId, siteId, now, actorId, submitKey, due.date, due.provisional];
  const history = stepRow({ ...step, applicationId: id, actorId, now });
  const action = eventOf(step.action);
  const entry = auditRow({ action, subjectId: id, zoneId, data: { reference }, actorId, now, requestId });
  const messages = mail.map((each) => ({ id: newId(), ...each }));
  const written = [history, entry, messages].map((each) => JSON.stringify(each));
  const moved = await preparedRows("hand in", writeSql, [...values, ...written]);
  return moved.length === 1;
}
