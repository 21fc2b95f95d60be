import { pathTo } from "~/addresses/path-to";
import { transact } from "~/data/kernel/db.server";
import { hasAdministrator } from "~/data/access/people-grants.server";
import { createLink } from "~/data/access/people-links.server";
import { findAccountByEmail } from "~/data/access/people.server";
import type { RequestContext } from "~/platform/context";
import { Refusal } from "~/platform/errors";
import { portalLink } from "~/mail/access/account-mail.server";
import { auditAccount } from "./audit-account.server";

/** The one-time link with which the first administrator begins. Refused once there is one. */
export function createFirstAdministrator(ctx: RequestContext, { email }: { email: string }): Promise<string> {
  return transact(async (tx) => {
    if (await hasAdministrator(tx)) throw new Refusal("people.administratorExists");
    if (await findAccountByEmail(tx, email)) throw new Refusal("people.accountExists");
    const roles = [{ role: "admin", zoneId: null, operatorId: null }];
    const payload = { name: "", invitedBy: null, roles };
    const { token } = await createLink(tx, ctx.now, { kind: "invitation", email, payload });
    await auditAccount(tx, ctx, { by: null, action: "person.inviteFirstAdministrator", account: null });
    return portalLink(pathTo("/auth/invitation", { token }));
  });
}
