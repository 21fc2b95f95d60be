import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "~/data/kernel/db.server";
import { Refusal } from "~/platform/errors";
import { hashToken } from "~/platform/secrets/token.server";

/** How often something may be tried: so many times in so many seconds, per key. */
const limits = {
  "sign-in.address": { points: 30, duration: 900 },
  "sign-in.account": { points: 10, duration: 900 },
  "sign-up.address": { points: 10, duration: 3600 },
  "sign-up.account": { points: 3, duration: 3600 },
  "reset.address": { points: 10, duration: 3600 },
  "reset.account": { points: 3, duration: 3600 },
  "token.address": { points: 30, duration: 900 },
  "second-factor.account": { points: 8, duration: 900 },
  "password.account": { points: 10, duration: 900 },
  "invite.person": { points: 20, duration: 3600 },
  "invite.company": { points: 40, duration: 86_400 },
  "invite.recipient": { points: 3, duration: 86_400 },
  "look-up.address": { points: 30, duration: 600 },
  "estimate.address": { points: 120, duration: 60 },
} as const;

export type LimitName = keyof typeof limits;

const waiting = (seconds: number): [string, Record<string, number>] =>
  seconds > 5400
    ? ["rateLimitedHours", { hours: Math.ceil(seconds / 3600) }]
    : ["rateLimited", { minutes: Math.ceil(seconds / 60) }];

/** Too often: how many seconds until the next try counts. */
export class TooManyAttempts extends Refusal {
  constructor(readonly retryAfter: number) {
    super(...waiting(retryAfter));
  }
}

const stores = new WeakMap<object, Map<LimitName, RateLimiterPostgres>>();

function limiter(name: LimitName): RateLimiterPostgres {
  const storeClient = pool();
  const known = stores.get(storeClient) ?? new Map<LimitName, RateLimiterPostgres>();
  stores.set(storeClient, known);
  const made =
    known.get(name) ??
    new RateLimiterPostgres({
      storeClient,
      storeType: "pool",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix: name,
      ...limits[name],
    });
  known.set(name, made);
  return made;
}

// Addresses and accounts are counted under a hash: the table names nobody.
const keyOf = (key: string): string => hashToken(key.toLowerCase()).slice(0, 32);

/** Counts one try of `name` by `key` (an address or account). Throws TooManyAttempts when there were too many. */
export async function limit(name: LimitName, key: string): Promise<void> {
  try {
    await limiter(name).consume(keyOf(key));
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new TooManyAttempts(Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

/** Counts one mail that a person of a company sends to an address they typed. Throws TooManyAttempts. */
export async function limitInvitations(userId: string, companyId: string, email: string): Promise<void> {
  await limit("invite.person", userId);
  await limit("invite.company", companyId);
  await limit("invite.recipient", `${companyId} ${email}`);
}

/** Takes back the count of a try that succeeded: what is limited is failing. */
export async function giveBack(name: LimitName, key: string): Promise<void> {
  await limiter(name).reward(keyOf(key), 1);
}
