import type { StoredRights } from "~/domain/access/actor-of";
import { preparedRows, rows, type Tx } from "../kernel/db.server";
import { rightsOf } from "./rights.server";

/** A session with its person and everything that decides what they may do. */
export interface SessionRow extends StoredRights {
  readonly id: string;
  readonly expiresAt: Date;
  readonly secondFactorAt: Date | null;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly totpConfirmed: boolean;
}

const sessionSql = `
SELECT s.id, s.user_id AS "userId", s.expires_at AS "expiresAt", s.second_factor_at AS "secondFactorAt",
       u.email, u.name, u.locale, u.totp_confirmed_at IS NOT NULL AS "totpConfirmed",
       ${rightsOf("u.id")}
  FROM session s JOIN user_account u ON u.id = s.user_id
 WHERE s.id = $1 AND s.expires_at > $2 AND u.disabled_at IS NULL`;

/** The live session of a hash, or null; one round trip for session, person and rights. */
export async function findSession(hash: string, now: Date): Promise<SessionRow | null> {
  const [row] = await preparedRows<SessionRow>("session", sessionSql, [hash, now]);
  return row ?? null;
}

/** Whose session it was, however it ended, when that was after `since`. */
export async function findEndedSession(hash: string, now: Date, since: Date): Promise<{ userId: string } | null> {
  const [row] = await rows<{ userId: string }>(
    `SELECT user_id AS "userId" FROM session WHERE id = $1 AND expires_at <= $2 AND expires_at > $3`,
    [hash, now, since],
  );
  return row ?? null;
}

export interface NewSession {
  readonly hash: string;
  readonly userId: string;
  readonly expiresAt: Date;
  readonly userAgent: string | null;
  readonly secondFactorAt?: Date;
}

export async function createSession(tx: Tx, now: Date, session: NewSession): Promise<void> {
  const { hash, ...data } = session;
  await tx.session.create({ data: { ...data, id: hash, createdAt: now }, select: { id: true } });
}

/** Lets a live session go on until then; one that has ended meanwhile stays so. */
export async function extendSession(hash: string, now: Date, expiresAt: Date): Promise<void> {
  await rows(`UPDATE session SET expires_at = $3 WHERE id = $1 AND expires_at > $2`, [hash, now, expiresAt]);
}

// A session that ends keeps its row for a while: what is typed after it finds its person.

/** Ends a session. Returns whether it was live. */
export async function endSession(tx: Tx, hash: string, now: Date): Promise<boolean> {
  const where = { id: hash, expiresAt: { gt: now } };
  const { count } = await tx.session.updateMany({ where, data: { expiresAt: now } });
  return count > 0;
}

/** Takes a session away for good, since another goes on in its place, and says which browser it was in; undefined when there is none. */
export async function takeSession(tx: Tx, hash: string): Promise<{ userAgent: string | null } | undefined> {
  const [session] = await tx.$queryRaw<{ userAgent: string | null }[]>`
    DELETE FROM session WHERE id = ${hash} RETURNING user_agent AS "userAgent"`;
  return session;
}

/** Ends a person's live sessions, except one where that is named. Returns how many ended. */
export async function endSessionsOf(tx: Tx, userId: string, now: Date, exceptHash?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, expiresAt: { gt: now }, ...(exceptHash ? { id: { not: exceptHash } } : {}) },
    data: { expiresAt: now },
  });
  return count;
}

/** Sessions that ended before this moment, posts kept no longer, and tries that count no longer. */
export async function deleteExpired(tx: Tx, now: Date, sessionsBefore: Date): Promise<void> {
  await tx.session.deleteMany({ where: { expiresAt: { lt: sessionsBefore } } });
  await tx.heldPost.deleteMany({ where: { expiresAt: { lt: now } } });
  await tx.rateLimit.deleteMany({ where: { clearAt: { lt: now } } });
}
