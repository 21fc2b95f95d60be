import { pathTo } from "~/addresses/path-to";
import { transact } from "~/data/kernel/db.server";
import { removeSecondFactor } from "~/data/access/people-factor.server";
import type { UseCaseContext } from "~/data/access/context";
import { portalLink, queueAccountMail } from "~/mail/access/account-mail.server";
import { auditAccount } from "./audit-account.server";
import { confirmedAccount, lockConfirmed } from "./confirmed-account.server";

/** Removes the person's second factor, if there is one, after their password. Who must have one is asked to set up another. */
export async function disableSecondFactor(ctx: UseCaseContext, { password }: { password: string }): Promise<void> {
  const confirmed = await confirmedAccount(ctx, password, "password");
  await transact(async (tx) => {
    const account = await lockConfirmed(tx, confirmed, "password");
    if (!account.totpConfirmedAt) return;
    await removeSecondFactor(tx, account.id);
    await queueAccountMail(tx, ctx.now, account, "secondFactorOff", { link: portalLink(pathTo("/auth/reset")) });
    await auditAccount(tx, ctx, { by: account.id, action: "account.disableSecondFactor", account: account.id });
  });
}
