import type { Tx } from "~/data/kernel/db.server";
import { takeSession } from "~/data/access/session.server";
import { hashToken } from "~/platform/secrets/token.server";
import { openSession } from "./open-session.server";

/** Goes on in a new session that knows of the second factor; the one before it ends. Returns the new id. */
export async function replaceSession(tx: Tx, now: Date, userId: string, sessionId: string): Promise<string> {
  const before = await takeSession(tx, hashToken(sessionId));
  return openSession(tx, now, { userId, userAgent: before?.userAgent ?? null, secondFactorAt: now });
}
