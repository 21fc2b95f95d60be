import { isApi, maySend } from "./same-origin";

/** Methods of pages and forms. The API says itself, as JSON, which of the others it takes. */
const methods = new Set(["GET", "HEAD", "POST"]);
const apiMethods = new Set([...methods, "OPTIONS", "PUT", "PATCH", "DELETE"]);

/** Why a request goes no further than the door. */
export type DoorStatus = 403 | 404 | 405;

/**
 * What a request is told before anything of it is looked up, or null where it may go on. `ownOrigins` are those that our pages
 * may have been loaded from.
 */
export function refusedAtDoor(request: Request, ownOrigins: ReadonlySet<string>): DoorStatus | null {
  const known = isApi(request) ? apiMethods : methods;
  if (!known.has(request.method)) return 405;
  if (!maySend(request, ownOrigins)) return 403;
  const { pathname, search } = new URL(request.url);
  return isReadable(pathname) && !hasNul(search) ? null : 404;
}

/** Databases take no U+0000, and no address of ours has one. */
const hasNul = (text: string): boolean => text.includes("%00");

function isReadable(pathname: string): boolean {
  try {
    return !hasNul(pathname) && decodeURIComponent(pathname) !== "";
  } catch {
    return false;
  }
}
