import { transact, type Tx } from "~/data/kernel/db.server";
import { type Account, findAccountByEmail, lockAccount, setLocale } from "~/data/access/people.server";
import { endSession } from "~/data/access/session.server";
import type { RequestContext } from "~/platform/context";
import type { Locale } from "~/i18n/locale";
import { Refusal } from "~/platform/errors";
import { verifyPassword } from "~/platform/secrets/password.server";
import { hashToken } from "~/platform/secrets/token.server";
import { auditAccount } from "./audit-account.server";
import { openSession } from "./open-session.server";

export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly userAgent: string | null;
  /** The language that the person chose on the way here, which becomes that of their account. */
  readonly chosen?: Locale | null;
  /** The session that the browser came with; it ends, so that nobody goes on with one from before. */
  readonly replacing: string | null;
}

export interface SignedIn {
  readonly sessionId: string;
  readonly locale: string;
  /** Whether the account asks for a second factor before the session lets anybody in. */
  readonly secondFactor: boolean;
}

/** Opens a new session. Refused in the same words, after the same work, whether account or password is wrong. */
export async function signIn(ctx: RequestContext, given: SignIn): Promise<SignedIn> {
  const account = await transact((tx) => findAccountByEmail(tx, given.email));
  const matches = await verifyPassword(account?.passwordHash ?? null, given.password);
  const signedIn = account && matches ? await transact((tx) => letIn(tx, ctx, account, given)) : null;
  if (signedIn) return signedIn;
  const refused = { by: null, action: "account.signInRefused", account: account?.id ?? null } as const;
  await transact((tx) => auditAccount(tx, ctx, refused));
  throw new Refusal("credentials");
}

/** Null where the person was shut out, or their password changed: also since it was looked at, which takes a while. */
async function letIn(tx: Tx, ctx: RequestContext, seen: Account, given: SignIn): Promise<SignedIn | null> {
  const account = await lockAccount(tx, seen.id);
  if (!account || account.disabledAt || account.passwordHash !== seen.passwordHash) return null;
  const { id: userId } = account;
  const locale = given.chosen ?? account.locale;
  if (locale !== account.locale) await setLocale(tx, userId, locale);
  if (given.replacing) await endSession(tx, hashToken(given.replacing), ctx.now);
  await auditAccount(tx, ctx, { by: userId, action: "account.signIn", account: userId });
  const sessionId = await openSession(tx, ctx.now, { userId, userAgent: given.userAgent });
  return { sessionId, locale, secondFactor: account.totpConfirmedAt !== null };
}
