import { localeFromSegment, negotiate } from "~/i18n/detect";
import { isLocale, type Locale } from "~/i18n/locale";
import { env } from "~/platform/env.server";

/** Loaders and page of one request ask for its language anew each. */
const known = new WeakMap<Request, Locale>();

/** The language of an answer: that of a public page's URL, else the one chosen, else what the browser asks for. */
export function localeOfRequest(request: Request): Locale {
  const locale = known.get(request) ?? readLocale(request);
  known.set(request, locale);
  return locale;
}

function readLocale(request: Request): Locale {
  const segment = new URL(request.url).pathname.split("/")[1];
  return localeFromSegment(segment) ?? chosen(request) ?? negotiate(request.headers.get("accept-language"));
}

// Marks a language that somebody chose before they signed in: it goes before the one of their account, once.
const mark = ".chosen";

/** The Set-Cookie value that remembers a language for a year; `chosen` where nobody was signed in to remember it otherwise. */
export function localeCookie(locale: Locale, { chosen = false } = {}): string {
  const secure = env().PUBLIC_URL.startsWith("https:") ? "; Secure" : "";
  return `slipway_locale=${locale}${chosen ? mark : ""}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure}`;
}

/** The language that whoever signs in now has chosen in this browser before; null when they chose none. */
export function chosenBefore(request: Request): Locale | null {
  const [value, marked] = remembered(request);
  return marked && isLocale(value) ? value : null;
}

function chosen(request: Request): Locale | null {
  const [value] = remembered(request);
  return isLocale(value) ? value : null;
}

function remembered(request: Request): [string | undefined, boolean] {
  const cookie = /(?:^|; )slipway_locale=([\w-]+)(\.chosen)?/.exec(request.headers.get("cookie") ?? "");
  return [cookie?.[1], cookie?.[2] === mark];
}
