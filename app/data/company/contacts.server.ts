import type { Tx } from "../kernel/db.server";
import type { Contact } from "../outbox/contact";

/** Owners and members of a company, and advisers whose mandate holds today, with an address they have confirmed. */
export function companyContacts(tx: Tx, companyId: string, today: string): Promise<Contact[]> {
  return tx.$queryRaw<Contact[]>`
    SELECT u.id AS "userId", u.email, u.locale FROM user_account u
    WHERE u.email_verified_at IS NOT NULL AND u.disabled_at IS NULL AND u.id IN (
      SELECT user_id FROM membership WHERE company_id = ${companyId}::uuid AND ended_at IS NULL
      UNION
      SELECT adviser_id FROM mandate WHERE company_id = ${companyId}::uuid AND revoked_at IS NULL
        AND from_on <= ${today}::date AND (to_on IS NULL OR ${today}::date < to_on))`;
}
