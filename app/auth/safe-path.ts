const base = "http://slipway.invalid";

/** A path of this site from what a URL or form said, or the fallback: never an address elsewhere. */
export function safePath(to: string | null | undefined, fallback: string): string {
  if (!to?.startsWith("/") || /^\/[/\\]|[\\\u0000-\u001f]/.test(to)) return fallback;
  const url = URL.canParse(to, base) ? new URL(to, base) : null;
  return url?.origin === base ? url.pathname + url.search + url.hash : fallback;
}

/** The sign-in page that leads on to `to`. */
export const signInPath = (to: string): string => `/auth/sign-in?${new URLSearchParams({ to }).toString()}`;
