import type { AccountOwner } from "~/domain/payment/bank-account";
import type { Contact } from "../outbox/contact";
import type { Tx } from "../kernel/db.server";

/** Who enters an owner's accounts: the owners of a company, the people of an operator; but for those who are shut out. */
export const payeeContacts = (tx: Tx, { kind, id }: AccountOwner): Promise<Contact[]> =>
  tx.$queryRaw<Contact[]>`
    SELECT u.id AS "userId", u.email, u.locale FROM user_account u
     WHERE u.email_verified_at IS NOT NULL AND u.disabled_at IS NULL AND u.id IN (
       SELECT user_id FROM membership
        WHERE ${kind} = 'company' AND company_id = ${id}::uuid AND role = 'owner' AND ended_at IS NULL
       UNION SELECT user_id FROM role_grant WHERE ${kind} = 'operator' AND operator_id = ${id}::uuid AND revoked_at IS NULL)
     ORDER BY u.id`;
