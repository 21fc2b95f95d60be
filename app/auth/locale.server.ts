import { localeFromSegment, negotiate } from "~/i18n/detect";
import { isLocale, type Locale } from "~/i18n/locale";
import { env } from "~/platform/env.server";

/** The language of an answer: that of a public page's URL, else the one chosen, else what the browser asks for. */
export function localeOf(request: Request): Locale {
  const segment = new URL(request.url).pathname.split("/")[1];
  return localeFromSegment(segment) ?? chosen(request) ?? negotiate(request.headers.get("accept-language"));
}

/** The Set-Cookie value that remembers a chosen language for a year. */
export function localeCookie(locale: Locale): string {
  const secure = env().PUBLIC_URL.startsWith("https:") ? "; Secure" : "";
  return `slipway_locale=${locale}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure}`;
}

function chosen(request: Request): Locale | null {
  const value = /(?:^|; )slipway_locale=([\w-]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
  return isLocale(value) ? value : null;
}
