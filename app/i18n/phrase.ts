import { formats } from "./format";
import type { Locale } from "./locale";
import type { Translate } from "./types";

type Unit = "months" | "years" | "people" | "awards";
type Comparison = "atLeast" | "atMost" | "moreThan" | "lessThan" | "is" | "oneOf";

/** Text that a program manager wrote. */
type Written = { readonly en: string } & { readonly [L in Locale]?: string };

/** A value inside a phrase, as `app/domain/program/phrase` has it. */
export type TermShape =
  | { readonly kind: "number"; readonly value: number; readonly unit: Unit | null }
  | { readonly kind: "money"; readonly fen: number }
  | { readonly kind: "area"; readonly m2: string }
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "share"; readonly share: string }
  | { readonly kind: "zones"; readonly slugs: readonly string[] }
  | { readonly kind: "text"; readonly text: Written }
  | { readonly kind: "texts"; readonly texts: readonly Written[] }
  | { readonly kind: "options" | "oneOf"; readonly fact: string; readonly values: readonly string[] }
  | { readonly kind: "compared"; readonly comparison: Comparison; readonly term: TermShape };

export interface PhraseShape {
  readonly key: string;
  readonly terms: Readonly<Record<string, TermShape>>;
}

/** What printing takes: a translator, its locale, and the names of zones, which are data. */
export interface Voice {
  readonly t: Translate;
  readonly locale: Locale;
  readonly zoneName: (slug: string) => string;
}

type AnyKey = (key: string, values?: Record<string, string | number>) => string;

/** Items as `a, b or c`, with the separators of a join of the namespace `criteria`. */
export const joined = (items: readonly string[], { t }: Voice, join: "all" | "any" | "list"): string => {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return items.slice(0, -1).join(t(`criteria:join.${join}`)) + t(`criteria:join.${join}Last`) + last;
};

const printNumber = (value: number, unit: Unit | null, { t, locale }: Voice): string => {
  const { months, number, years } = formats(locale);
  if (unit === "months") return months(value);
  if (unit === "years") return years(value);
  return unit === null ? number(value) : t(`criteria:unit.${unit}`, { count: value });
};

/** A term in the words of a language. */
export const printTerm = (term: TermShape, voice: Voice): string => {
  const { area, date, moneyBrief, percent } = formats(voice.locale);
  const translate = voice.t as AnyKey;
  switch (term.kind) {
    case "number":
      return printNumber(term.value, term.unit, voice);
    case "money":
      return moneyBrief(term.fen);
    case "area":
      return area(term.m2);
    case "date":
      return date(term.date);
    case "share":
      // A fraction is shown as it is written, since its percentage would be rounded.
      return term.share.includes("/") ? term.share : percent(term.share);
    case "zones":
      return joined(term.slugs.map(voice.zoneName), voice, "list");
    case "text":
      return term.text[voice.locale] ?? term.text.en;
    case "texts":
      return joined(
        term.texts.map((text) => text[voice.locale] ?? text.en),
        voice,
        "list",
      );
    case "options":
      return joined(
        term.values.map((value) => printOption(term.fact, value, translate)),
        voice,
        "list",
      );
    case "oneOf": {
      const options = term.values.map((value) => translate(`criteria:option.${term.fact}.${value}`));
      return joined(options, voice, "list");
    }
    case "compared":
      return translate(`criteria:compared.${mannerOf(term.term)}.${term.comparison}`, {
        value: printTerm(term.term, voice),
      });
  }
};

/** How a language compares values of a kind: 24 months are not less but shorter. */
const mannerOf = (term: TermShape): "date" | "money" | "area" | "duration" | "count" => {
  if (term.kind === "date" || term.kind === "money" || term.kind === "area") return term.kind;
  return term.kind === "number" && (term.unit === "months" || term.unit === "years") ? "duration" : "count";
};

const printOption = (fact: string, value: string, translate: AnyKey): string =>
  translate(value === "true" || value === "false" ? `criteria:yesNo.${value}` : `company:value.${fact}.${value}`);

/** A phrase in the words of a language. */
export const printPhrase = ({ key, terms }: PhraseShape, voice: Voice): string =>
  (voice.t as AnyKey)(
    key,
    Object.fromEntries(Object.entries(terms).map(([name, term]) => [name, printTerm(term, voice)])),
  );
