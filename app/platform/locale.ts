/** The languages of the product: of pages, mail and letters. */
export const locales = ["en", "zh-CN", "ja", "ko"] as const;

export type Locale = (typeof locales)[number];

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);
