import { transact } from "~/data/db.server";
import { createSecondFactor, lockSecondFactor } from "~/data/people-factor.server";
import { lockAccount } from "~/data/people.server";
import { NotFound, Refusal } from "~/platform/errors";
import { hashRecoveryCode, newRecoveryCodes } from "~/platform/secrets/recovery-codes.server";
import { seal, unseal } from "~/platform/secrets/seal.server";
import { newTotpSecret, totpPurpose, totpStep, totpUri } from "~/platform/secrets/totp.server";
import type { UseCaseContext } from "./context.server";
import { portalLink, queueAccountMail } from "./shared/account-mail.server";
import { auditAccount } from "./shared/audit-account.server";
import { replaceSession } from "./shared/replace-session.server";

/** A second factor that is not set up yet: `sealed` comes back with the form, so that nothing is stored before. */
export interface FactorDraft {
  readonly sealed: string;
  /** For the authenticator app: typed by hand, or scanned as `uri`. */
  readonly secret: string;
  readonly uri: string;
}

const draftPurpose = "totp-draft";

/** A draft with a new secret, or the one whose sealed form comes back. */
export function draftSecondFactor(userId: string, email: string, sealed?: string): FactorDraft {
  const known = sealed ? unseal(draftPurpose, userId, Buffer.from(sealed, "base64url")) : null;
  const secret = known ?? newTotpSecret();
  const form = known && sealed ? sealed : seal(draftPurpose, userId, secret).toString("base64url");
  return { sealed: form, secret, uri: totpUri(secret, email) };
}

export interface Enrolment {
  readonly sealed: string;
  /** What the authenticator app shows: proof that it has the secret. */
  readonly code: string;
  readonly sessionId: string;
}

/** Sets up the second factor, lets this session in with it, and gives the recovery codes, this once. */
export function enrolSecondFactor(
  ctx: UseCaseContext,
  { sealed, code, sessionId }: Enrolment,
): Promise<{ recoveryCodes: string[]; sessionId: string }> {
  const { userId } = ctx.actor;
  return transact(async (tx) => {
    const account = await lockAccount(tx, userId);
    if (!account) throw new NotFound();
    if (await lockSecondFactor(tx, userId)) throw new Refusal("alreadyDone");
    const secret = unseal(draftPurpose, userId, Buffer.from(sealed, "base64url"));
    const step = secret ? totpStep(secret, code, ctx.now, null) : null;
    if (!secret || step === null) throw new Refusal("codeWrong", {}, { code: ["codeWrong"] });
    const recoveryCodes = newRecoveryCodes();
    const recoveryHashes = recoveryCodes.map(hashRecoveryCode);
    await createSecondFactor(tx, ctx.now, { userId, secret: seal(totpPurpose, userId, secret), step, recoveryHashes });
    await queueAccountMail(tx, ctx.now, account, "secondFactorOn", { link: portalLink("/auth/reset") });
    await auditAccount(tx, ctx, { by: userId, action: "account.enrolSecondFactor", account: userId });
    return { recoveryCodes, sessionId: await replaceSession(tx, ctx.now, userId, sessionId) };
  });
}
