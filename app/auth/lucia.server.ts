import { NodePostgresAdapter } from "@lucia-auth/adapter-postgresql";
import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from "lucia";
import { pool } from "~/data/kernel/db.server";
import { extendSession, findSession, type SessionRow } from "~/data/access/session.server";
import { sessionHours } from "~/domain/access/lifetimes";
import { env } from "~/platform/env.server";
import { hashToken } from "~/platform/secrets/token.server";

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof create>;
    DatabaseSessionAttributes: object;
    DatabaseUserAttributes: { row: SessionRow };
  }
}

/** Lucia's store on the shared pool: the cookie's id is known to the database only as its hash. */
function hashedStore(): Adapter {
  const store = new NodePostgresAdapter(pool(), { user: "user_account", session: "session" });
  return {
    async getSessionAndUser(id) {
      // An expired session is not found, rather than deleted: a post that comes after it is kept for its person.
      const row = await findSession(hashToken(id), new Date());
      if (!row) return [null, null];
      const session: DatabaseSession = { id, userId: row.userId, expiresAt: row.expiresAt, attributes: {} };
      return [session, { id: row.userId, attributes: { row } }];
    },
    getUserSessions: (userId) => store.getUserSessions(userId),
    setSession: (session) => store.setSession({ ...session, id: hashToken(session.id) }),
    updateSessionExpiration: (id, expiresAt) => extendSession(hashToken(id), new Date(), expiresAt),
    deleteSession: (id) => store.deleteSession(hashToken(id)),
    deleteUserSessions: (userId) => store.deleteUserSessions(userId),
    deleteExpiredSessions: () => store.deleteExpiredSessions(),
  };
}

const create = () =>
  new Lucia(hashedStore(), {
    sessionExpiresIn: new TimeSpan(sessionHours, "h"),
    sessionCookie: {
      name: "slipway_session",
      // The cookie outlives the session, also one that was signed out, so that a late post can be told from a stranger's.
      expires: false,
      attributes: { sameSite: "lax", path: "/", secure: env().PUBLIC_URL.startsWith("https:") },
    },
    getUserAttributes: ({ row }) => ({ row }),
  });

const instances = new WeakMap<object, ReturnType<typeof create>>();

/** The session store of the open database. */
export function lucia(): ReturnType<typeof create> {
  const key = pool();
  const instance = instances.get(key) ?? create();
  instances.set(key, instance);
  return instance;
}

/** The session id that a request carries, live or not; null for none, or for a cookie that is not ours. */
export function sessionIdOf(request: Request): string | null {
  try {
    return lucia().readSessionCookie(request.headers.get("cookie") ?? "");
  } catch {
    return null;
  }
}

/** The Set-Cookie value that hands a session to the browser. */
export const sessionCookie = (id: string): string => lucia().createSessionCookie(id).serialize();
