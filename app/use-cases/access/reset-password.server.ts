import { pathTo } from "~/addresses/path-to";
import { transact } from "~/data/kernel/db.server";
import { useLink } from "~/data/access/people-links.server";
import { lockAccount, setPassword } from "~/data/access/people.server";
import { endSessionsOf } from "~/data/access/session.server";
import type { RequestContext } from "~/platform/context";
import { Refusal } from "~/platform/errors";
import { hashPassword } from "~/platform/secrets/password.server";
import { portalLink, queueAccountMail } from "~/mail/access/account-mail.server";
import { auditAccount } from "./audit-account.server";
import { checkNewPassword } from "./check-password.server";

/** Sets the password that was chosen on the page of a reset link, and ends every session of the person, whose address it returns. */
export async function resetPassword(
  ctx: RequestContext,
  reset: { token: string; password: string },
): Promise<{ email: string }> {
  const passwordHash = await hashPassword(reset.password);
  return transact(async (tx) => {
    const link = await useLink(tx, "resetPassword", reset.token, ctx.now);
    const account = link?.userId ? await lockAccount(tx, link.userId) : null;
    if (!account || account.disabledAt) throw new Refusal("linkExpired");
    checkNewPassword(reset.password, account.email);
    await setPassword(tx, account.id, passwordHash);
    const sessions = await endSessionsOf(tx, account.id, ctx.now);
    await queueAccountMail(tx, ctx.now, account, "passwordChanged", { link: portalLink(pathTo("/auth/reset")) });
    await auditAccount(tx, ctx, {
      by: account.id,
      action: "account.resetPassword",
      account: account.id,
      data: { sessions },
    });
    return { email: account.email };
  });
}
