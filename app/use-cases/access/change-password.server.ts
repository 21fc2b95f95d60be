import { pathTo } from "~/addresses/path-to";
import { transact } from "~/data/kernel/db.server";
import { setPassword } from "~/data/access/people.server";
import { endSessionsOf } from "~/data/access/session.server";
import { hashPassword } from "~/platform/secrets/password.server";
import { hashToken } from "~/platform/secrets/token.server";
import type { UseCaseContext } from "~/data/access/context";
import { portalLink, queueAccountMail } from "~/mail/access/account-mail.server";
import { auditAccount } from "./audit-account.server";
import { checkNewPassword } from "./check-password.server";
import { confirmedAccount, lockConfirmed } from "./confirmed-account.server";

export interface PasswordChange {
  readonly currentPassword: string;
  readonly password: string;
  /** The session in which the password is changed; all others end. */
  readonly sessionId: string;
}

/** Changes the person's password, after the one they had. */
export async function changePassword(ctx: UseCaseContext, change: PasswordChange): Promise<void> {
  const account = await confirmedAccount(ctx, change.currentPassword, "currentPassword");
  checkNewPassword(change.password, account.email);
  const passwordHash = await hashPassword(change.password);
  await transact(async (tx) => {
    await lockConfirmed(tx, account, "currentPassword");
    await setPassword(tx, account.id, passwordHash);
    const sessions = await endSessionsOf(tx, account.id, ctx.now, hashToken(change.sessionId));
    await queueAccountMail(tx, ctx.now, account, "passwordChanged", { link: portalLink(pathTo("/auth/reset")) });
    await auditAccount(tx, ctx, {
      by: account.id,
      action: "account.changePassword",
      account: account.id,
      data: { sessions },
    });
  });
}
