import type { Tx } from "~/data/kernel/db.server";
import { createSession } from "~/data/access/session.server";
import { inHours, sessionHours } from "~/domain/access/lifetimes";
import { hashToken, newToken } from "~/platform/secrets/token.server";

export interface SessionToOpen {
  readonly userId: string;
  /** The browser, as it names itself; shown in the person's list of sessions. */
  readonly userAgent: string | null;
  readonly secondFactorAt?: Date;
}

/** Opens a session. Returns its id for the cookie; the database keeps its hash. */
export async function openSession(tx: Tx, now: Date, session: SessionToOpen): Promise<string> {
  const id = newToken();
  const userAgent = session.userAgent?.slice(0, 300) ?? null;
  await createSession(tx, now, { ...session, userAgent, hash: hashToken(id), expiresAt: inHours(now, sessionHours) });
  return id;
}
