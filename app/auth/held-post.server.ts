import { findExpiredSession } from "~/data/session.server";
import { dropHeldPost, holdPost, readHeldPost } from "~/data/held-post.server";
import { heldPostHours } from "~/domain/access/lifetimes";
import { isId } from "~/platform/ids";
import { hashToken } from "~/platform/secrets/token.server";
import { sessionIdOf } from "./lucia.server";

const largestBody = 21 * 1024 * 1024;
const heldParam = "held";

/** Keeps a post whose session has expired for its person. Returns the page that offers it again, or null for a stranger's. */
export async function keepLatePost(request: Request, now: Date): Promise<string | null> {
  const sessionId = sessionIdOf(request);
  const contentType = request.headers.get("content-type");
  if (!sessionId || !contentType) return null;
  const hours = heldPostHours * 3_600_000;
  const session = await findExpiredSession(hashToken(sessionId), now, new Date(now.getTime() - hours));
  const body = session && (await bodyOf(request));
  if (!session || !body) return null;
  const { pathname, search } = new URL(request.url);
  const post = { path: pathname + search, contentType, body };
  const id = await holdPost(session.userId, post, now, new Date(now.getTime() + hours));
  return `/auth/held/${id}`;
}

async function bodyOf(request: Request): Promise<Buffer | null> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > largestBody) return null;
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
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
