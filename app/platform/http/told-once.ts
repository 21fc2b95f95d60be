/** Names in an address that tell what was just done or refused. */
const telling = ["notice", "refused", "stale"] as const;
/** Seconds in which the page that follows an act asks for what it is told. */
const lifetime = 300;
const cookie = "slipway_told";

/** The page of an address and what it tells, as the cookie has it; null where it tells nothing. */
function toldBy({ pathname, searchParams }: URL): string | null {
  const told = telling.flatMap((name) => searchParams.getAll(name).map((value) => [name, value]));
  return told.length === 0 ? null : encodeURIComponent(`${pathname}?${new URLSearchParams(told).toString()}`);
}

/** An address to go on to that tells something itself comes from a link, not from what was done. */
const handedOn = (url: URL): boolean =>
  [...url.searchParams.values()].some((value) => URL.canParse(value, url) && toldBy(new URL(value, url)) !== null);

const isFresh = (request: Request, told: string): boolean =>
  (request.headers.get("cookie") ?? "").split("; ").includes(`${cookie}=${told}`);

/**
 * Where a visit goes on to whose address tells what was done, without its having been done just now: the same page without
 * it. Null where the page may be shown.
 */
export function untold(request: Request): string | null {
  const url = new URL(request.url);
  const told = toldBy(url);
  if (request.method !== "GET" || told === null || url.searchParams.has("_data") || isFresh(request, told)) return null;
  for (const name of telling) url.searchParams.delete(name);
  return url.pathname + url.search;
}

/** The Set-Cookie value that lets the page after an act tell of it once, or takes it back when it has; null where nothing is told. */
export function toldCookie(request: Request, answer: Response, secure: boolean): string | null {
  const url = new URL(request.url);
  const set = (value: string, seconds: number) =>
    `${cookie}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
  if (request.method === "GET") return toldBy(url) !== null && answer.status < 300 ? set("", 0) : null;
  const to = answer.headers.get("location");
  const told = to !== null && !handedOn(url) ? toldBy(new URL(to, url)) : null;
  return told === null ? null : set(told, lifetime);
}
