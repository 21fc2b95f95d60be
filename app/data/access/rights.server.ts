import type { StoredRights } from "~/domain/access/actor-of";
import { cityDay } from "../kernel/city-day";
import { rows } from "../kernel/db.server";

/** The grant of an operator's first person: the oldest that holds, of somebody who is not shut out. SQL. */
export const firstGrantOf = (
  operator: string,
): string => `(SELECT f.id FROM role_grant f JOIN user_account x ON x.id = f.user_id
   WHERE f.operator_id = ${operator} AND f.revoked_at IS NULL AND x.disabled_at IS NULL ORDER BY f.granted_at, f.id LIMIT 1)`;

const today = cityDay("now()");

/** The columns of StoredRights, all but `userId`, for the person whose id stands in `user`. */
export const rightsOf = (user: string): string => `
       (SELECT coalesce(json_agg(json_build_object('role', g.role, 'zoneId', g.zone_id, 'siteId', o.site_id,
                                                   'operatorId', g.operator_id, 'first', g.operator_id IS NOT NULL AND g.id = ${firstGrantOf("g.operator_id")})), '[]')
          FROM role_grant g
          LEFT JOIN operator_site o ON o.operator_id = g.operator_id AND o.from_on <= ${today} AND (o.to_on IS NULL OR o.to_on > ${today})
         WHERE g.user_id = ${user} AND g.revoked_at IS NULL) AS grants,
       (SELECT coalesce(json_agg(json_build_object('companyId', m.company_id, 'role', m.role)), '[]')
          FROM membership m WHERE m.user_id = ${user} AND m.ended_at IS NULL) AS memberships,
       (SELECT coalesce(json_agg(json_build_object('companyId', d.company_id, 'maySubmit', d.may_submit, 'from', d.from_on,
                                                   'until', d.to_on, 'revokedAt', d.revoked_at)), '[]')
          FROM mandate d WHERE d.adviser_id = ${user}) AS mandates`;

/** What a person may do now, whether signed in or not; null for who is shut out. */
export async function findRights(userId: string): Promise<StoredRights | null> {
  const [found] = await rows<StoredRights & Record<string, unknown>>(
    `SELECT u.id AS "userId", ${rightsOf("u.id")} FROM user_account u WHERE u.id = $1 AND u.disabled_at IS NULL`,
    [userId],
  );
  return found ?? null;
}
