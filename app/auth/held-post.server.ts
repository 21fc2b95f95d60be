import { pathTo } from "~/addresses/path-to";
import { findEndedSession } from "~/data/access/session.server";
import { dropHeldPost, findHeldPost, holdPost, readHeldPost } from "~/data/access/held-post.server";
import { endedSessionHours, heldPostHours, inHours } from "~/domain/access/lifetimes";
import { readAtMost } from "~/platform/http/read-at-most";
import { isId } from "~/platform/ids";
import { hashToken } from "~/platform/secrets/token.server";
import { sessionIdOf } from "./lucia.server";

/** Bytes of the largest post that is kept: more than any form that people type into. */
const largestBody = 2 * 1024 * 1024;
/** Posts kept for one person at a time: the oldest make room. */
const mostKept = 5;
const heldParam = "held";

/** Keeps a post whose session has ended, in whatever way, for its person. Returns the page that offers it again, or null for a stranger's. */
export async function keepLatePost(request: Request, now: Date): Promise<string | null> {
  const sessionId = sessionIdOf(request);
  if (!sessionId) return null;
  const session = await findEndedSession(hashToken(sessionId), now, inHours(now, -endedSessionHours));
  const id = session && (await keepPost(request, session.userId, now));
  return id ? pathTo("/auth/held/:id", { id }) : null;
}

/**
 * Keeps a post for its person until something that comes before it is done. Returns its id, also of one that was kept before and is
 * sent again here; null for one that cannot be kept.
 */
export async function keepPost(request: Request, userId: string, now: Date): Promise<string | null> {
  const url = new URL(request.url);
  const before = url.searchParams.get(heldParam);
  if (isId(before) && (await findHeldPost(before, userId, now))) return before;
  const contentType = request.headers.get("content-type");
  const body = contentType ? await readAtMost(request, largestBody) : null;
  if (!contentType || !body) return null;
  const post = { path: url.pathname + url.search, contentType, body };
  return holdPost(userId, post, { now, expiresAt: inHours(now, heldPostHours), most: mostKept });
}

/** Where the form that sends a kept post again posts to. Remix takes `index` off before an action sees it, so it is put back. */
export function resumePath(path: string, id: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}${heldParam}=${id}&index`;
}

/**
 * The request as it was kept, when this one asks for that and the person is the same; the request itself otherwise. `done`
 * forgets the kept post; call it once it was answered.
 */
export async function resumed(
  request: Request,
  userId: string | null,
  now: Date,
): Promise<{ request: Request; done: () => Promise<void> }> {
  const url = new URL(request.url);
  const id = url.searchParams.get(heldParam);
  const untouched = { request, done: () => Promise.resolve() };
  if (!userId || !isId(id)) return untouched;
  url.searchParams.delete(heldParam);
  const post = await readHeldPost(id, userId, url.pathname + url.search, now);
  if (!post) return untouched;
  const headers = new Headers(request.headers);
  headers.set("content-type", post.contentType);
  headers.delete("content-length");
  return {
    request: new Request(url, { method: "POST", headers, body: new Uint8Array(post.body) }),
    done: () => dropHeldPost(id, userId),
  };
}
