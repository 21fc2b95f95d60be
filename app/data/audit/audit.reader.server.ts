import { auditEvents } from "~/domain/audit/events";
import { pageSize } from "~/domain/kernel/list/list";
import { cut, type Found } from "~/domain/kernel/list/page";
import { rows } from "~/data/kernel/db.server";
import type { AuditPlaces } from "./audit-search.reader.server";

/** What words that were typed mean: entries of any of these. */
export interface AuditSought extends Omit<AuditPlaces, "more"> {
  readonly actions: readonly string[];
}

export interface AuditFilter {
  /** An action, or all of a group, such as `application.`. */
  readonly action: string | null;
  readonly subjectId: string | null;
  readonly actorId: string | null;
  readonly sought?: AuditSought | null;
  /** When the last entry seen was written, and its id. */
  readonly after: readonly [at: string, id: string] | null;
}

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly zone: { readonly en: string; readonly "zh-CN": string } | null;
  readonly data: Record<string, unknown>;
  readonly sealed: boolean;
}

/** Every action there is, from the index alone: there are some hundred, however many entries. */
const actions = `action(name) AS (
  (SELECT action FROM audit_entry ORDER BY action LIMIT 1)
  UNION ALL
  SELECT (SELECT e.action FROM audit_entry e WHERE e.action > a.name ORDER BY e.action LIMIT 1)
    FROM action a WHERE a.name IS NOT NULL)`;

const subjectTypes = [...new Set(Object.values(auditEvents).map(({ subject }) => subject))];

/** An action is asked for by its name, or all of a group by the name of the group and a dot. */
const asAsked = (name: string): string =>
  `($6::text IS NULL OR ${name} = $6 OR (right($6, 1) = '.' AND starts_with(${name}, $6)))`;

/** One page of entries, in the order of the index that its condition enters. */
const stretch = (condition: string): string =>
  `SELECT e.* FROM audit_entry e
    WHERE ${condition} AND ($1::text IS NULL OR e.subject_id = $1) AND ($2::uuid IS NULL OR e.actor_id = $2)
      AND ($3::timestamptz IS NULL OR (e.at, e.id) < ($3, $4::uuid))
    ORDER BY e.at DESC, e.id DESC LIMIT $5`;

const everything = `SELECT * FROM (${stretch("true")}) e WHERE $6::text IS NULL`;

const ofActions = `SELECT e.* FROM action a CROSS JOIN LATERAL (${stretch("e.action = a.name")}) e WHERE ${asAsked("a.name")}`;

/** What was done to one subject, whatever it is. */
const ofSubject = `SELECT e.* FROM unnest($7::text[]) s(type)
  CROSS JOIN LATERAL (${stretch(`e.subject_type = s.type AND ${asAsked("e.action")}`)}) e`;

/** Entries of several actions, people and subjects, each a stretch of its own index. */
const ofSought = `SELECT DISTINCT ON (e.at, e.id) e.* FROM (
  SELECT e.* FROM unnest($7::text[]) a(name)
    CROSS JOIN LATERAL (${stretch("e.action = a.name")}) e WHERE ${asAsked("a.name")}
  UNION ALL
  SELECT e.* FROM unnest($8::uuid[]) p(id)
    CROSS JOIN LATERAL (${stretch(`e.actor_id = p.id AND ${asAsked("e.action")}`)}) e
  UNION ALL
  SELECT e.* FROM unnest($9::text[], $10::text[]) s(type, id)
    CROSS JOIN LATERAL (${stretch(`e.subject_type = s.type AND e.subject_id = s.id AND ${asAsked("e.action")}`)}) e) e
  ORDER BY e.at DESC, e.id DESC`;

/** The text that enters the best index for what is asked, and the values that it takes beyond the first six. */
function source({ sought, subjectId, action }: AuditFilter): readonly [text: string, ...values: unknown[]] {
  if (sought) {
    const { actions: names, actorIds, subjects } = sought;
    return [ofSought, names, actorIds, subjects.map(([type]) => type), subjects.map(([, id]) => id)];
  }
  if (subjectId !== null) return [ofSubject, subjectTypes];
  return [action === null ? everything : ofActions];
}

/**
 * Entries of the audit log, the latest first. Who may call it reads everything: only auditors. Each action that is asked for
 * is a stretch of an index: along the time, the few entries of a rare one lie behind all others.
 */
export async function readAuditLog(filter: AuditFilter, size = pageSize): Promise<Found<AuditRow>> {
  const { action, subjectId, actorId, after } = filter;
  const [found, ...more] = source(filter);
  const entries = await rows<AuditRow & Record<string, unknown>>(
    `${found === ofActions ? `WITH RECURSIVE ${actions}` : ""}
     SELECT e.id, e.at, e.actor_id AS "actorId", u.name AS "actorName", e.action, e.subject_type AS "subjectType",
            e.subject_id AS "subjectId",
            z.name AS zone, e.data, EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id) AS sealed
       FROM (SELECT * FROM (${found}) f ORDER BY at DESC, id DESC LIMIT $5) e
       LEFT JOIN user_account u ON u.id = e.actor_id LEFT JOIN zone z ON z.id = e.zone_id
      ORDER BY e.at DESC, e.id DESC`,
    [subjectId, actorId, after?.[0] ?? null, after?.[1] ?? null, size + 1, action, ...more],
  );
  return cut(entries, size);
}
