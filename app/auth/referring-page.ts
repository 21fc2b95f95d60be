import { env } from "~/platform/env.server";

/** The page of this site that a request was made from; null where it came from elsewhere, or does not say. */
export function referringPage(request: Request): URL | null {
  const referrer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referrer)) return null;
  const from = new URL(referrer);
  const own = [new URL(request.url).origin, new URL(env().PUBLIC_URL).origin];
  return from.host === request.headers.get("host") || own.includes(from.origin) ? from : null;
}
