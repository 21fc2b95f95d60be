import { isLocale, type Locale } from "~/platform/locale";
import { env } from "~/platform/env.server";

const prefixes: Readonly<Record<string, Locale>> = { en: "en", zh: "zh-CN", ja: "ja", ko: "ko" };
const cookieName = "slipway_locale";

/** The language of an answer: that of the URL of a public page, else the one chosen, else what the browser asks for. */
export function localeOf(request: Request): Locale {
  const segment = new URL(request.url).pathname.split("/")[1] ?? "";
  return prefixes[segment] ?? chosen(request) ?? accepted(request.headers.get("accept-language") ?? "") ?? "en";
}

/** The Set-Cookie value that remembers a chosen language for a year. */
export const localeCookie = (locale: Locale): string =>
  `${cookieName}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${env().PUBLIC_URL.startsWith("https:") ? "; Secure" : ""}`;

function chosen(request: Request): Locale | null {
  const match = /(?:^|; )slipway_locale=([\w-]+)/.exec(request.headers.get("cookie") ?? "");
  return isLocale(match?.[1]) ? match[1] : null;
}

function accepted(header: string): Locale | null {
  const wanted = header
    .split(",")
    .map((part) => {
      const [tag = "", q] = part.trim().split(";q=");
      return { locale: prefixes[tag.toLowerCase().split("-")[0] ?? ""], weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ locale, weight }) => locale !== undefined && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.locale ?? null;
}
