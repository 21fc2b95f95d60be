import { rows } from "./db.server";

export interface AuditFilter {
  /** The beginning of an action, such as `application.`. */
  readonly action: string | null;
  readonly subjectId: string | null;
  readonly actorId: string | null;
  /** The key of the last row seen. */
  readonly before: { readonly at: string; readonly id: string } | null;
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

/** Entries of the audit log, the latest first. Who may call it reads everything: only auditors. */
export function readAuditLog(filter: AuditFilter, limit: number): Promise<AuditRow[]> {
  return rows<AuditRow & Record<string, unknown>>(
    `SELECT e.id, e.at, u.name AS "actorName", e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
            z.name AS zone, e.data, EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id) AS sealed
     FROM audit_entry e LEFT JOIN user_account u ON u.id = e.actor_id LEFT JOIN zone z ON z.id = e.zone_id
     WHERE ($1::text IS NULL OR starts_with(e.action, $1)) AND ($2::text IS NULL OR e.subject_id = $2)
       AND ($3::uuid IS NULL OR e.actor_id = $3) AND ($4::timestamptz IS NULL OR (e.at, e.id) < ($4, $5::uuid))
     ORDER BY e.at DESC, e.id DESC LIMIT $6`,
    [filter.action, filter.subjectId, filter.actorId, filter.before?.at ?? null, filter.before?.id ?? null, limit],
  );
}
