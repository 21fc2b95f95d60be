import { draftSecondFactor, enrolSecondFactor } from "~/use-cases/access/enrol-second-factor.server";
import { signIn } from "~/use-cases/access/sign-in.server";
import { totpCode } from "~/platform/secrets/totp.server";
import { contextOf, now, password, person, visitor } from "./people";

/** A session of the person, who has given no code. */
export const open = async (email: string): Promise<string> =>
  (await signIn(visitor(), { email, password, userAgent: "a browser", replacing: null })).sessionId;

/** A person with a second factor, its secret, recovery codes, and a session that has not given a code. */
export async function enrolled(email: string) {
  const userId = await person(email);
  const first = await open(email);
  const { secret } = draftSecondFactor(contextOf(userId), email, first);
  const enrolment = await enrolSecondFactor(contextOf(userId), { code: totpCode(secret, now), sessionId: first });
  return { userId, secret, ...enrolment, first, waiting: await open(email) };
}
