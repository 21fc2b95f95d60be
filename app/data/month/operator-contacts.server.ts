import type { Contact } from "../outbox/contact";
import type { Tx } from "../kernel/db.server";

/** The people of whoever runs a site today, but for those who are shut out. */
export const operatorContacts = (tx: Tx, siteId: string, today: string): Promise<Contact[]> =>
  tx.$queryRaw<Contact[]>`
    SELECT u.id AS "userId", u.email, u.locale FROM user_account u
     WHERE u.email_verified_at IS NOT NULL AND u.disabled_at IS NULL AND u.id IN (
       SELECT g.user_id FROM role_grant g JOIN operator_site s ON s.operator_id = g.operator_id
        WHERE s.site_id = ${siteId}::uuid AND s.from_on <= ${today}::date AND (s.to_on IS NULL OR ${today}::date < s.to_on)
          AND g.revoked_at IS NULL)
     ORDER BY u.id`;
