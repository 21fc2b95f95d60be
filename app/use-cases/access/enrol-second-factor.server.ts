import { pathTo } from "~/addresses/path-to";
import { transact } from "~/data/kernel/db.server";
import { createSecondFactor, lockSecondFactor } from "~/data/access/people-factor.server";
import { lockAccount } from "~/data/access/people.server";
import { NotFound, Refusal } from "~/platform/errors";
import { hashRecoveryCode, newRecoveryCodes } from "~/platform/secrets/recovery-codes.server";
import { derive, seal } from "~/platform/secrets/seal.server";
import { hashToken } from "~/platform/secrets/token.server";
import { totpPurpose, totpSecret, totpStep, totpUri } from "~/platform/secrets/totp.server";
import type { UseCaseContext } from "~/data/access/context";
import { portalLink, queueAccountMail } from "~/mail/access/account-mail.server";
import { auditAccount } from "./audit-account.server";
import { replaceSession } from "./replace-session.server";

/** A second factor that is not set up yet, for the authenticator app: typed by hand, or scanned as `uri`. */
export interface FactorDraft {
  readonly secret: string;
  readonly uri: string;
}

/** The draft of this session: the same however often the page is shown, another in the next session, and stored nowhere. */
export function draftSecondFactor({ actor }: UseCaseContext, email: string, sessionId: string): FactorDraft {
  const secret = totpSecret(derive(`totp-draft ${actor.userId} ${hashToken(sessionId)}`, 20));
  return { secret, uri: totpUri(secret, email) };
}

export interface Enrolment {
  /** What the authenticator app shows: proof that it has the draft's secret. */
  readonly code: string;
  readonly sessionId: string;
}

/** Sets up the second factor, lets this session in with it, and gives the recovery codes, this once. */
export function enrolSecondFactor(
  ctx: UseCaseContext,
  { code, sessionId }: Enrolment,
): Promise<{ recoveryCodes: string[]; sessionId: string }> {
  const { userId } = ctx.actor;
  return transact(async (tx) => {
    const account = await lockAccount(tx, userId);
    if (!account) throw new NotFound();
    if (await lockSecondFactor(tx, userId)) throw new Refusal("alreadyDone");
    const { secret } = draftSecondFactor(ctx, account.email, sessionId);
    const step = totpStep(secret, code, ctx.now, null);
    if (step === null) throw new Refusal("codeWrong", {}, { code: ["codeWrong"] });
    const recoveryCodes = newRecoveryCodes();
    const recoveryHashes = recoveryCodes.map(hashRecoveryCode);
    await createSecondFactor(tx, ctx.now, { userId, secret: seal(totpPurpose, userId, secret), step, recoveryHashes });
    await queueAccountMail(tx, ctx.now, account, "secondFactorOn", { link: portalLink(pathTo("/auth/reset")) });
    await auditAccount(tx, ctx, { by: userId, action: "account.enrolSecondFactor", account: userId });
    return { recoveryCodes, sessionId: await replaceSession(tx, ctx.now, userId, sessionId) };
  });
}
