import { cityTimeZone } from "~/platform/city";
import { type Locale, textLocale } from "./locale";

/** The Intl tag of a locale: English is written day before month, as the rest of Asia reads it. */
const tags: Readonly<Record<Locale, string>> = { en: "en-GB", "zh-CN": "zh-CN", ja: "ja-JP", ko: "ko-KR" };

/** A civil date as the instant that Intl shows as the same day when told that it is UTC. */
const atUtc = (civil: string): Date => new Date(`${civil}T00:00:00Z`);

/** A page writes the same few days and sums again and again; Intl takes ten times as long as finding what it wrote. */
const kept = <Value extends string | number>(write: (value: Value) => string, most = 4_000) => {
  const known = new Map<Value, string>();
  return (value: Value): string => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const text = write(value);
    if (known.size >= most) known.clear();
    known.set(value, text);
    return text;
  };
};

const keptByDay = (format: Intl.DateTimeFormat) => kept((date: string) => format.format(atUtc(date)));
const keptByFen = (format: Intl.NumberFormat) => kept((fen: number) => format.format(fen / 100));

const exactShare = (share: string): number => {
  const [numerator, denominator = "1"] = share.split("/");
  return Number(numerator) / Number(denominator);
};

const create = (locale: Locale) => {
  const tag = tags[locale];
  const yuan = { style: "currency", currency: "CNY", currencyDisplay: "narrowSymbol" } as const;
  const money = keptByFen(new Intl.NumberFormat(tag, yuan));
  const brief = { ...yuan, trailingZeroDisplay: "stripIfInteger" } as Intl.NumberFormatOptions;
  const moneyBrief = keptByFen(new Intl.NumberFormat(tag, brief));
  const moneyChange = keptByFen(new Intl.NumberFormat(tag, { ...yuan, signDisplay: "exceptZero" }));
  const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const number = kept((value: number) => plain.format(value));
  const share = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 2 });
  const percent = kept((given: string | number) => share.format(exactShare(String(given))));
  const unit = (name: "month" | "day" | "year") =>
    new Intl.NumberFormat(tag, { style: "unit", unit: name, unitDisplay: "long" });
  const [years, months, days] = [unit("year"), unit("month"), unit("day")];
  const civil = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
  const date = keptByDay(civil({ year: "numeric", month: "long", day: "numeric" }));
  const dateShort = keptByDay(
    civil(
      locale === "en"
        ? { year: "numeric", month: "short", day: "numeric" }
        : { year: "numeric", month: "2-digit", day: "2-digit" },
    ),
  );
  const longMonth = civil({ year: "numeric", month: "long" });
  const month = kept((label: string) => longMonth.format(atUtc(`${label}-01`)));
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short", timeZone: cityTimeZone });
  const clock = new Intl.DateTimeFormat(tag, { timeStyle: "short", timeZone: cityTimeZone });
  const list = new Intl.ListFormat(tag, { type: "conjunction" });
  const parts = new Intl.ListFormat(tag, { type: "unit", style: "narrow" });

  return {
    /** Fen as ¥1,234.50. */
    money: (fen: number | bigint): string => money(Number(fen)),
    /** Fen as ¥1,234.50, and without decimals when it is whole yuan: for sentences and caps. */
    moneyBrief: (fen: number | bigint): string => moneyBrief(Number(fen)),
    /** Fen more or less, with the sign: +¥1,234.50, -¥20.00, ¥0.00. */
    moneyChange,
    /** Square metres, given as number or exact decimal. */
    area: (squareMetres: number | string): string => `${number(Number(squareMetres))} m²`,
    number,
    /** A share given as decimal or fraction (`"1/3"`) in percent. */
    percent,
    /** A civil date in words: 12 March 2026. */
    date,
    /** A civil date for tables: 12 Mar 2026, 2026/03/12. */
    dateShort,
    /** `YYYY-MM` in words: March 2026. */
    month,
    /** A moment by the city's clock, to the minute. */
    dateTime: (instant: Date | string): string => moment.format(new Date(instant)),
    /** The time of day of a moment by the city's clock: 22:41. */
    time: (instant: Date | string): string => clock.format(new Date(instant)),
    years: (count: number): string => years.format(count),
    months: (count: number): string => months.format(count),
    days: (count: number): string => days.format(count),
    /** `3 months 12 days`; a part that is 0 is left out, unless both are. */
    duration: (length: { readonly months: number; readonly days: number }): string => {
      if (length.months === 0) return days.format(length.days);
      if (length.days === 0) return months.format(length.months);
      return parts.format([months.format(length.months), days.format(length.days)]);
    },
    /** `a, b and c`. */
    list: (items: readonly string[]): string => list.format(items),
  };
};

export type Formats = ReturnType<typeof create>;

const cache = new Map<Locale, Formats>();

/** How a locale writes money, areas, dates and counts; made once per locale, since Intl objects are costly to make. */
export const formats = (locale: Locale): Formats => {
  const language = textLocale(locale);
  const known = cache.get(language) ?? create(language);
  cache.set(language, known);
  return known;
};
