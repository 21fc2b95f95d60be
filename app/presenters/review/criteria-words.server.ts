import { readPlaces } from "~/data/city/places.server";
import { saidOtherwise } from "~/domain/application/fact-checks";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { Criterion } from "~/domain/program/criteria/criterion";
import { describe, factTerm } from "~/domain/program/criteria/describe";
import { type CriterionResult, evaluate, factResults, type FactResult } from "~/domain/program/criteria/evaluate";
import type { Fact, FactKey, Facts, FactValue } from "~/domain/program/criteria/facts";
import { inLanguage } from "~/domain/kernel/localized-text";
import { formats } from "~/i18n/format";
import { type Locale, textLocale } from "~/i18n/locale";
import { printTerm, type Voice } from "~/i18n/phrase";
import { asSentence, printSentence } from "~/i18n/sentence";
import { createT } from "~/i18n/t.server";
import type { T } from "~/i18n/types";

export interface ReviewVoice extends Voice {
  readonly t: T<"review">;
}

/** What a case is put into words with. */
export async function reviewVoice(wanted: Locale): Promise<ReviewVoice> {
  const locale = textLocale(wanted);
  const { zones } = await readPlaces();
  const names = new Map(zones.map(({ slug, name }) => [slug, inLanguage(name, locale)]));
  return { t: createT(locale, "review"), locale, zoneName: (slug) => names.get(slug) ?? slug };
}

/** A fact and its value: "First business licence of the founder: yes". */
export const factPair = (fact: FactKey, value: FactValue, { t, ...voice }: ReviewVoice): string =>
  t("common:marks.pair", {
    label: t(`criteria:factName.${fact}`),
    text: printTerm(factTerm(fact, value), { t, ...voice }),
  });

const sourceOf = ({ source, asOf, named }: Fact, { t, locale }: ReviewVoice): string => {
  const date = formats(locale).date(asOf);
  return named
    ? t("checks.official", { source: named, date })
    : t("checks.source", { source: t(`criteria:factSource.${source}`), date });
};

const sourceWords = (results: readonly FactResult[], voice: ReviewVoice): string | null => {
  const sources = results.flatMap(({ fact }) => (fact ? [sourceOf(fact, voice)] : []));
  return sources.length > 0 ? [...new Set(sources)].join(voice.t("common:marks.next")) : null;
};

/** What the company said where a check says otherwise. */
const differenceWords = (results: readonly FactResult[], { said, facts, day }: Known, voice: ReviewVoice) => {
  const others = results.flatMap(({ criterion: { fact } }) => {
    const other = saidOtherwise(said, facts, fact, day);
    return other
      ? [voice.t("checks.saidOtherwise", { fact: factPair(fact, other.value, voice), source: sourceOf(other, voice) })]
      : [];
  });
  return others.length > 0 ? [...new Set(others)].join(" ") : null;
};

/** What is known of a case on a day. */
export interface Known {
  /** What the company said alone. */
  readonly said: Facts;
  readonly facts: Facts;
  readonly day: string;
}

/** The conditions of the version one by one: how each came out, by which clause, on which fact, and who says so. */
export function criteriaOf(content: ProgramContent, known: Known, voice: ReviewVoice) {
  const { criteria } = content;
  const { facts, day } = known;
  const whole = evaluate(criteria, facts, day);
  const split = "all" in criteria && whole.kind === "all";
  const parts: readonly (readonly [Criterion, CriterionResult])[] = split
    ? criteria.all.flatMap((each, i) => (whole.parts[i] ? [[each, whole.parts[i]] as const] : []))
    : [[criteria, whole]];
  return parts.map(([criterion, result], i) => {
    const results = factResults(result);
    const clauses = [...new Set(results.map(({ criterion: { clause } }) => clause))];
    const [clause] = clauses.flatMap((key) => content.legalBasis.find((each) => each.key === key) ?? []);
    const title = clause && `${inLanguage(clause.title, voice.locale)} ${inLanguage(clause.clause, voice.locale)}`;
    return {
      key: String(i),
      result: result.truth,
      condition: asSentence(printSentence(describe(criterion), voice)),
      fact:
        results
          .flatMap(({ fact, criterion }) => (fact ? [factPair(criterion.fact, fact.value, voice)] : []))
          .join(voice.t("common:marks.next")) || voice.t("checks.unknownFact"),
      source: sourceWords(results, voice),
      difference: differenceWords(results, known, voice),
      clause: title ? { title, href: clause.url } : undefined,
    };
  });
}
