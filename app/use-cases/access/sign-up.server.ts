import { pathTo } from "~/addresses/path-to";
import { transact } from "~/data/kernel/db.server";
import { createLink } from "~/data/access/people-links.server";
import { findAccountByEmail } from "~/data/access/people.server";
import { linkHours } from "~/domain/access/lifetimes";
import type { Locale } from "~/i18n/locale";
import type { RequestContext } from "~/platform/context";
import { portalLink, queueAccountMail } from "~/mail/access/account-mail.server";
import { auditAccount } from "./audit-account.server";

export interface SignUp {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  /** The page to go on to once the account is there. */
  readonly to: string;
}

/**
 * Asks for an account. The answer is the same whether there is one: what comes by mail differs. The account is made, and its
 * password chosen, by who opens the link, so nobody can prepare an account for somebody else's address.
 */
export function signUp(ctx: RequestContext, { email, name, locale, to }: SignUp): Promise<void> {
  return transact(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    if (account) {
      await queueAccountMail(tx, ctx.now, account, "accountExists", { link: portalLink(pathTo("/auth/sign-in")) });
    } else {
      const { token } = await createLink(tx, ctx.now, { kind: "verifyEmail", email, payload: { name, locale, to } });
      const link = portalLink(pathTo("/auth/verify", { token }));
      const person = { id: null, email, name, locale };
      await queueAccountMail(tx, ctx.now, person, "verifyEmail", { link, hours: linkHours.verifyEmail });
    }
    await auditAccount(tx, ctx, { by: null, action: "account.signUp", account: account?.id ?? null });
  });
}
