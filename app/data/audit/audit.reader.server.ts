import { pageSize } from "~/domain/kernel/list/list";
import { cut, type Found } from "~/domain/kernel/list/page";
import { rows } from "~/data/kernel/db.server";

export interface AuditFilter {
  /** The beginning of an action, such as `application.`. */
  readonly action: string | null;
  readonly subjectId: string | null;
  readonly actorId: string | null;
  /** When the last entry seen was written, and its id. */
  readonly after: readonly [at: string, id: string] | null;
}

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
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

/** One page of entries, in the order of the index that its condition enters. */
const stretch = (condition: string): string =>
  `SELECT e.* FROM audit_entry e
    WHERE ${condition} AND ($1::text IS NULL OR e.subject_id = $1) AND ($2::uuid IS NULL OR e.actor_id = $2)
      AND ($3::timestamptz IS NULL OR (e.at, e.id) < ($3, $4::uuid))
    ORDER BY e.at DESC, e.id DESC LIMIT $5`;

/**
 * Entries of the audit log, the latest first. Who may call it reads everything: only auditors. Each action that begins as asked
 * is a stretch of an index: along the time, the few entries of a rare one lie behind all others.
 */
export async function readAuditLog(filter: AuditFilter, size = pageSize): Promise<Found<AuditRow>> {
  const { action, subjectId, actorId, after } = filter;
  const values = [subjectId, actorId, after?.[0] ?? null, after?.[1] ?? null, size + 1];
  const found =
    action === null
      ? stretch("true")
      : `SELECT e.* FROM action a CROSS JOIN LATERAL (${stretch("e.action = a.name")}) e WHERE starts_with(a.name, $6)`;
  const entries = await rows<AuditRow & Record<string, unknown>>(
    `${action === null ? "" : `WITH RECURSIVE ${actions}`}
     SELECT e.id, e.at, u.name AS "actorName", e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
            z.name AS zone, e.data, EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id) AS sealed
       FROM (SELECT * FROM (${found}) f ORDER BY at DESC, id DESC LIMIT $5) e
       LEFT JOIN user_account u ON u.id = e.actor_id LEFT JOIN zone z ON z.id = e.zone_id
      ORDER BY e.at DESC, e.id DESC`,
    action === null ? values : [...values, action],
  );
  return cut(entries, size);
}
