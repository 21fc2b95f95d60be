import { type Locale, textLocale } from "./locale";
import en from "./locales/en/country";
import zhCN from "./locales/zh-CN/country";

type Names = Readonly<Record<string, string>>;

// Not the browser's data: a public office names and orders these itself.
const names: Partial<Record<Locale, Names>> = { en, "zh-CN": zhCN };

const namesIn = (locale: Locale): Names => names[textLocale(locale)] ?? en;

/** The name of a country or region by its code (ISO 3166-1 alpha-2); the code where there is none. */
export const countryName = (locale: Locale, code: string): string => namesIn(locale)[code] ?? code;

/** Countries and regions as choices, in their order. */
export const countryOptions = (locale: Locale): { value: string; label: string }[] =>
  Object.entries(namesIn(locale)).map(([value, label]) => ({ value, label }));
