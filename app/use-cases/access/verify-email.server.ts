import { violatedConstraint } from "~/data/kernel/constraint";
import { type Tx, transact } from "~/data/kernel/db.server";
import { useLink } from "~/data/access/people-links.server";
import { createAccount } from "~/data/access/people.server";
import type { RequestContext } from "~/platform/context";
import { Refusal } from "~/platform/errors";
import { hashPassword } from "~/platform/secrets/password.server";
import { auditAccount } from "./audit-account.server";
import { checkNewPassword } from "./check-password.server";
import { openSession } from "./open-session.server";

export interface EmailVerification {
  readonly token: string;
  readonly password: string;
  readonly userAgent: string | null;
}

/** Makes the account that a sign-up asked for, with the address proven by its link, and signs the person in. `to`: where they were going. */
export async function verifyEmail(
  ctx: RequestContext,
  verification: EmailVerification,
): Promise<{ sessionId: string; email: string; to: string }> {
  try {
    const passwordHash = await hashPassword(verification.password);
    return await transact((tx) => verify(tx, ctx, verification, passwordHash));
  } catch (error) {
    if (violatedConstraint(error) === "user_account_email_key") throw new Refusal("linkExpired");
    throw error;
  }
}

async function verify(
  tx: Tx,
  ctx: RequestContext,
  { token, password, userAgent }: EmailVerification,
  passwordHash: string,
) {
  const link = await useLink(tx, "verifyEmail", token, ctx.now);
  if (!link) throw new Refusal("linkExpired");
  checkNewPassword(password, link.email);
  const { name, locale, to } = link.payload as { name: string; locale: string; to: string };
  const userId = await createAccount(tx, ctx.now, { email: link.email, name, locale, passwordHash });
  const sessionId = await openSession(tx, ctx.now, { userId, userAgent });
  await auditAccount(tx, ctx, { by: userId, action: "account.verify", account: userId });
  return { sessionId, email: link.email, to };
}
