import { pathTo } from "~/addresses/path-to";
import { transact } from "~/data/kernel/db.server";
import { createLink } from "~/data/access/people-links.server";
import { findAccountByEmail } from "~/data/access/people.server";
import { linkHours } from "~/domain/access/lifetimes";
import type { RequestContext } from "~/platform/context";
import { portalLink, queueAccountMail } from "~/mail/access/account-mail.server";
import { auditAccount } from "./audit-account.server";

/** Mails a link for a new password where the address has an account; the answer is the same where it has none. */
export function requestPasswordReset(ctx: RequestContext, { email }: { email: string }): Promise<void> {
  return transact(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    if (account && !account.disabledAt) {
      const { token } = await createLink(tx, ctx.now, { kind: "resetPassword", email, userId: account.id });
      const link = portalLink(pathTo("/auth/reset/new", { token }));
      await queueAccountMail(tx, ctx.now, account, "resetPassword", { link, hours: linkHours.resetPassword });
    }
    await auditAccount(tx, ctx, { by: null, action: "account.requestReset", account: account?.id ?? null });
  });
}
