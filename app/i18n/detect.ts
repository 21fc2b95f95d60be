import { LOCALES, type Locale, locales, offeredLocales, type Segment } from "./locale";

/** The locale of a public URL's first segment (`zh` is zh-CN), or null for an unknown one, which is answered with 404. */
export const localeFromSegment = (segment: string | undefined): Locale | null =>
  locales.find((locale) => LOCALES[locale].segment === segment) ?? null;

/** The locale that a public URL's first segment means where it is spelled otherwise: `ZH`, `zh-CN`, `en_GB`; null for none. */
export const localeFromSpelling = (segment: string | undefined): Locale | null => {
  const primary = /^([a-z]{2})(?:[-_][a-z0-9]{2,4})*$/i.exec(segment ?? "")?.[1]?.toLowerCase();
  return primary === undefined ? null : localeFromSegment(primary);
};

/** The first segment of public URLs in this locale. */
export const segmentOf = (locale: Locale): Segment => LOCALES[locale].segment;

const primaryTag = (tag: string): string => tag.split("-", 1)[0] ?? tag;

/** The language tags of an Accept-Language header, most wanted first; those with q=0 are left out. */
const wantedTags = (header: string): string[] =>
  header
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith("q="));
      return { tag, quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ tag, quality }) => tag !== "" && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);

/** The offered locale that an Accept-Language header wants most; English when it wants none of them or is absent. */
export const negotiate = (acceptLanguage: string | null): Locale => {
  for (const tag of wantedTags(acceptLanguage ?? "")) {
    const match = offeredLocales.find((locale) => primaryTag(locale) === primaryTag(tag));
    if (match) return match;
  }
  return "en";
};
