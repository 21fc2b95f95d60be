import { type Pace, returnTry, takeTry } from "~/data/access/rate-limit.server";
import { Refusal } from "~/platform/errors";
import { hashToken } from "~/platform/secrets/token.server";

const seconds = 1000;
const minutes = 60 * seconds;
const hours = 60 * minutes;
const pace = (tries: number, every: number): Pace => ({ tries, every });

/** How often something may be tried, per key: so many times at once, then one each so often. */
const limits = {
  "sign-in.address": pace(30, 30 * seconds),
  // One address alone stays far below what an account bears in all, so that it slows nobody but itself.
  "sign-in.pair": pace(8, 5 * minutes),
  "sign-in.account": pace(60, 3 * minutes),
  "sign-in.device": pace(10, 2 * minutes),
  "code.pair": pace(5, 10 * minutes),
  "code.account": pace(20, 6 * minutes),
  "code.device": pace(5, 5 * minutes),
  "sign-up.address": pace(10, 6 * minutes),
  "sign-up.account": pace(3, 20 * minutes),
  "reset.address": pace(10, 6 * minutes),
  "reset.account": pace(3, 20 * minutes),
  "token.address": pace(30, 30 * seconds),
  "enrolment.account": pace(8, 2 * minutes),
  "password.account": pace(10, 90 * seconds),
  "invite.person": pace(20, 3 * minutes),
  "invite.company": pace(40, 0.6 * hours),
  "invite.recipient": pace(3, 8 * hours),
  "invite.official": pace(100, 30 * seconds),
  // A code that others hold already is told to them by mail.
  "company.person": pace(30, 2 * minutes),
  "look-up.address": pace(30, 20 * seconds),
  "estimate.address": pace(120, 0.5 * seconds),
} as const;

export type LimitName = keyof typeof limits;

const waiting = (after: number): [string, Record<string, number>] =>
  after > 5400
    ? ["rateLimitedHours", { hours: Math.ceil(after / 3600) }]
    : ["rateLimited", { minutes: Math.ceil(after / 60) }];

/** Too often: how many seconds until the next try counts. */
export class TooManyAttempts extends Refusal {
  constructor(readonly retryAfter: number) {
    super(...waiting(retryAfter));
  }
}

// Addresses and accounts are counted under a hash: the table names nobody.
const keyOf = (name: LimitName, key: string): string => `${name}:${hashToken(key.toLowerCase()).slice(0, 32)}`;

/** Counts one try of `name` by `key` (an address or account). Throws TooManyAttempts when there were too many. */
export async function limit(name: LimitName, key: string, now = new Date()): Promise<void> {
  const wait = await takeTry(keyOf(name, key), limits[name], now);
  if (wait > 0) throw new TooManyAttempts(Math.ceil(wait / 1000));
}

/** Takes back the count of a try that succeeded: what is limited is failing. */
export const giveBack = (name: LimitName, key: string): Promise<void> => returnTry(keyOf(name, key), limits[name]);

/** Does what may be done so often, and counts it only where it is done. Throws TooManyAttempts when there were too many. */
export async function countedIfDone<R>(
  tries: readonly (readonly [LimitName, string])[],
  work: () => Promise<R>,
): Promise<R> {
  const taken: (readonly [LimitName, string])[] = [];
  try {
    for (const [name, key] of tries) {
      await limit(name, key);
      taken.push([name, key]);
    }
    return await work();
  } catch (error) {
    for (const [name, key] of taken) await giveBack(name, key);
    throw error;
  }
}

/** Limits of one mail that a person of a company sends to an address they typed. */
export const invitationTries = (userId: string, companyId: string, email: string) =>
  [
    ["invite.person", userId],
    ["invite.company", companyId],
    ["invite.recipient", `${companyId} ${email}`],
  ] as const;
