import { pathTo } from "~/addresses/path-to";
const base = "http://slipway.invalid";

/** A path of this site from what a URL or form said, or the fallback: never an address elsewhere. */
export function safePath(to: string | null | undefined, fallback: string): string {
  // Browsers read a backslash as a slash and skip control characters, so a path with either may lead anywhere.
  if (!to?.startsWith("/") || /[\\\p{Cc}]/u.test(to) || !URL.canParse(to, base)) return fallback;
  const { origin, pathname, search, hash } = new URL(to, base);
  return origin === base && !pathname.startsWith("//") ? pathname + search + hash : fallback;
}

/** The sign-in page that leads on to `to`. */
export const signInPath = (to: string): string => pathTo("/auth/sign-in", { to });
