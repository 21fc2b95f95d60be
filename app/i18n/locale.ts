interface LocaleEntry {
  /** First segment of public URLs. */
  readonly segment: string;
  /** Its name in itself. */
  readonly name: string;
  /** Whether every text is there. A locale that is not complete is shown in English and not offered. */
  readonly complete: boolean;
  /** Said in the language itself on the page that stands in its stead, while it is not complete. */
  readonly missing?: string;
}

const entries = {
  en: { segment: "en", name: "English", complete: true },
  "zh-CN": { segment: "zh", name: "简体中文", complete: true },
  ja: { segment: "ja", name: "日本語", complete: false, missing: "このページの日本語版はまだありません。" },
  ko: { segment: "ko", name: "한국어", complete: false, missing: "이 페이지는 아직 한국어로 제공되지 않습니다." },
} as const satisfies Record<string, LocaleEntry>;

export type Locale = keyof typeof entries;
export type Segment = (typeof entries)[Locale]["segment"];

/** The languages of the portal. To offer one, fill its texts and mark it complete here. */
export const LOCALES: Readonly<Record<Locale, LocaleEntry & { readonly segment: Segment }>> = entries;

/** Every locale that the mechanism knows, offered or not. */
export const locales = Object.keys(entries) as readonly Locale[];

/** The locales that people can choose. */
export const offeredLocales = locales.filter((locale) => LOCALES[locale].complete);

/** Whether the text names a locale, as one read from a cookie or a column may not. */
export const isLocale = (text: unknown): text is Locale => typeof text === "string" && Object.hasOwn(entries, text);

/** The locale whose texts and formats are shown, also for the `lang` attribute: English until a locale is complete. */
export const textLocale = (locale: Locale): Locale => (LOCALES[locale].complete ? locale : "en");
