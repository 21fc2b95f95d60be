import { expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { totpCode } from "~/platform/secrets/totp.server";
import { changeLanguage } from "~/use-cases/access/change-language.server";
import { changePassword } from "~/use-cases/access/change-password.server";
import { createFirstAdministrator } from "~/use-cases/access/create-first-administrator.server";
import { disableSecondFactor } from "~/use-cases/access/disable-second-factor.server";
import { draftSecondFactor, enrolSecondFactor } from "~/use-cases/access/enrol-second-factor.server";
import { enterSecondFactor } from "~/use-cases/access/enter-second-factor.server";
import { requestPasswordReset } from "~/use-cases/access/request-password-reset.server";
import { resetPassword } from "~/use-cases/access/reset-password.server";
import { signIn } from "~/use-cases/access/sign-in.server";
import { signOut } from "~/use-cases/access/sign-out.server";
import { signOutEverywhere } from "~/use-cases/access/sign-out-everywhere.server";
import { signUp } from "~/use-cases/access/sign-up.server";
import { verifyEmail } from "~/use-cases/access/verify-email.server";
import { enrolled, open } from "../access/enrolled";
import { contextOf, now, password, person, tokenMailedTo, useDatabase, visitor } from "../access/people";
import { changesAtOnce, worksAtOnce } from "./at-once";

useDatabase();

const somebody = (): string => `${newId()}@example.test`;
const another = "another battery of horses";
const asked = (email: string) => ({ email, name: "Somebody", locale: "en", to: "/founder" }) as const;

/** Somebody who is signed in. */
async function anAccount() {
  const email = somebody();
  const ctx = contextOf(await person(email));
  return { email, ctx, sessionId: await open(email) };
}

worksAtOnce(anAccount, {
  "access/change-language":
    ({ ctx }) =>
    () =>
      changeLanguage(ctx, { locale: "zh-CN" }),
  "access/create-first-administrator": () => () => createFirstAdministrator(visitor(), { email: somebody() }),
  "access/request-password-reset":
    ({ ctx, email }) =>
    () =>
      requestPasswordReset(ctx, { email }),
  "access/sign-in":
    ({ email, sessionId }) =>
    () =>
      signIn(visitor(), { email, password, userAgent: null, chosen: "zh-CN", replacing: sessionId }),
  "access/sign-up": () => () => signUp(visitor(), asked(somebody())),
});

changesAtOnce(anAccount, {
  "access/change-password":
    ({ ctx, sessionId }) =>
    () =>
      changePassword(ctx, { currentPassword: password, password: another, sessionId }),
  "access/enrol-second-factor": ({ ctx, email, sessionId }) => {
    const code = totpCode(draftSecondFactor(ctx, email, sessionId).secret, now);
    return () => enrolSecondFactor(ctx, { code, sessionId });
  },
  "access/reset-password": async ({ ctx, email }) => {
    await requestPasswordReset(ctx, { email });
    const token = await tokenMailedTo(email);
    return () => resetPassword(visitor(), { token, password: another });
  },
  "access/sign-out":
    ({ ctx, sessionId }) =>
    () =>
      signOut(ctx, { sessionId }),
  "access/sign-out-everywhere":
    ({ ctx }) =>
    () =>
      signOutEverywhere(ctx),
});

changesAtOnce(() => enrolled(somebody()), {
  "access/disable-second-factor":
    ({ userId }) =>
    () =>
      disableSecondFactor(contextOf(userId), { password }),
  "access/enter-second-factor": ({ userId, secret, waiting }) => {
    const later = new Date(now.getTime() + 60_000);
    const code = totpCode(secret, later);
    return () => enterSecondFactor(contextOf(userId, [], later), { code, sessionId: waiting });
  },
});

changesAtOnce(() => Promise.resolve(somebody()), {
  "access/verify-email": async (email) => {
    await signUp(visitor(), asked(email));
    const token = await tokenMailedTo(email);
    return () => verifyEmail(visitor(), { token, password, userAgent: null });
  },
});

it("of the links that are asked for at once for one address, one opens", async () => {
  const email = somebody();
  await Promise.all(Array.from({ length: 12 }, () => signUp(visitor(), asked(email))));
  expect(await prisma().token.count({ where: { email } })).toBe(1);
});
