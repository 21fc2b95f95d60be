import { redirect } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { isLocale } from "~/i18n/locale";
import { blankCheckCookie } from "./kept-check.server";
import { localeCookie } from "./locale.server";
import { sessionCookie } from "./lucia.server";
import { safePath } from "./safe-path";

/** Where somebody goes who was going nowhere in particular; sends each to their own front page. */
export const homePath = pathTo("/auth/home");

/** Where the URL of an account page says to go on to: a path of this site. */
export const destination = (url: URL): string => safePath(url.searchParams.get("to"), homePath);

/** Hands the session to the browser, with the cookie that makes it known and the person's language where there are such, and goes on. */
export function redirectSignedIn(
  sessionId: string,
  to: string,
  { locale, device }: { locale?: string; device?: string | null } = {},
): Response {
  const headers = new Headers({ "Set-Cookie": sessionCookie(sessionId) });
  if (isLocale(locale)) headers.append("Set-Cookie", localeCookie(locale));
  if (device) headers.append("Set-Cookie", device);
  return redirect(to, { status: 303, headers });
}

/** Takes the answers of a check from the browser, whose session has ended, and goes to the sign-in page. */
export function redirectSignedOut(notice: "signedOut" | "signedOutEverywhere"): Response {
  const headers = { "Set-Cookie": blankCheckCookie() };
  return redirect(pathTo("/auth/sign-in", { notice }), { status: 303, headers });
}
