import { pathTo } from "~/addresses/path-to";
import { type Tx, transact } from "~/data/kernel/db.server";
import { lockSecondFactor, markStepUsed, type SecondFactor, useRecoveryCode } from "~/data/access/people-factor.server";
import { lockAccount } from "~/data/access/people.server";
import { NotFound, Refusal } from "~/platform/errors";
import { hashRecoveryCode } from "~/platform/secrets/recovery-codes.server";
import { unseal } from "~/platform/secrets/seal.server";
import { totpPurpose, totpStep } from "~/platform/secrets/totp.server";
import type { UseCaseContext } from "~/data/access/context";
import { portalLink, queueAccountMail } from "~/mail/access/account-mail.server";
import { auditAccount } from "./audit-account.server";
import { replaceSession } from "./replace-session.server";

type OpenedBy = "code" | "recoveryCode";

/** Lets the session in with a code of the authenticator app, or one of the recovery codes; each opens once. */
export async function enterSecondFactor(
  ctx: UseCaseContext,
  { code, sessionId }: { code: string; sessionId: string },
): Promise<{ sessionId: string }> {
  const { userId } = ctx.actor;
  const opened = await transact(async (tx) => {
    const factor = await lockSecondFactor(tx, userId);
    if (!factor) throw new NotFound();
    const by = await open(tx, ctx, factor, code);
    const whose = { by: userId, account: userId };
    await (by
      ? auditAccount(tx, ctx, { ...whose, action: "account.enterSecondFactor", data: { by } })
      : auditAccount(tx, ctx, { ...whose, action: "account.secondFactorRefused", data: { by } }));
    return by && replaceSession(tx, ctx.now, userId, sessionId);
  });
  if (!opened) throw new Refusal("codeWrong", {}, { code: ["codeWrong"] });
  return { sessionId: opened };
}

async function open(tx: Tx, ctx: UseCaseContext, factor: SecondFactor, code: string): Promise<OpenedBy | null> {
  const { userId } = ctx.actor;
  const secret = unseal(totpPurpose, userId, factor.secret);
  const step = secret === null ? null : totpStep(secret, code, ctx.now, factor.lastStep);
  if (step !== null) {
    await markStepUsed(tx, userId, step);
    return "code";
  }
  const left = await useRecoveryCode(tx, userId, hashRecoveryCode(code), ctx.now);
  const account = left === null ? null : await lockAccount(tx, userId);
  if (left === null || !account) return null;
  await queueAccountMail(tx, ctx.now, account, "recoveryCodeUsed", { link: portalLink(pathTo("/auth/reset")), left });
  return "recoveryCode";
}
