const safe = new Set(["GET", "HEAD"]);

/** Whether a request is one of programs, which name no origin and read JSON. */
export const isApi = (request: Request): boolean => new URL(request.url).pathname.startsWith("/api/");

/**
 * Whether a request may change something: browsers name their origin on every form post, so a mutation without one, or from
 * elsewhere, is refused. Requests to the API without any cookie carry no ambient credentials and pass.
 */
export function maySend(request: Request, publicOrigins: ReadonlySet<string>): boolean {
  if (safe.has(request.method)) return true;
  if (isApi(request) && !request.headers.has("cookie")) return true;
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = request.headers.get("origin");
  return origin !== null && publicOrigins.has(origin);
}
