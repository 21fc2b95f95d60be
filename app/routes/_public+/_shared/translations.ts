import { localeFromSegment, segmentOf } from "~/i18n/detect";
import { offeredLocales, textLocale } from "~/i18n/locale";

interface LinkTag {
  readonly tagName: "link";
  readonly rel: "canonical" | "alternate";
  readonly href: string;
  readonly hrefLang?: string;
}

/**
 * What a public page says to search engines of itself in other languages: its own address without what was typed into it
 * (that of the language its words are in), the same page in every offered language, and the one for all others.
 */
export function translationsOf(site: string, pathname: string): LinkTag[] {
  const [, segment, ...rest] = pathname.replace(/\/$/, "").split("/");
  const locale = localeFromSegment(segment);
  if (!locale) return [];
  const hrefIn = (each: typeof locale) => site + ["", segmentOf(each), ...rest].join("/");
  // The front door chooses the language itself; other pages have no address without one.
  const anyLanguage = rest.length === 0 ? `${site}/` : hrefIn("en");
  return [
    { tagName: "link", rel: "canonical", href: hrefIn(textLocale(locale)) },
    ...offeredLocales.map((each): LinkTag => ({
      tagName: "link",
      rel: "alternate",
      hrefLang: each,
      href: hrefIn(each),
    })),
    { tagName: "link", rel: "alternate", hrefLang: "x-default", href: anyLanguage },
  ];
}
