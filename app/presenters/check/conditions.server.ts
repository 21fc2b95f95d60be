import type { PublicContent } from "~/data/program/public-programs.reader.server";
import type { Eligibility } from "~/domain/check/check-program";
import { describe, factTerm } from "~/domain/program/criteria/describe";
import { type CriterionResult, factResults, type FactResult } from "~/domain/program/criteria/evaluate";
import { formats } from "~/i18n/format";
import { printTerm } from "~/i18n/phrase";
import { asSentence, printSentence } from "~/i18n/sentence";
import { wordsIn } from "./questions.server";
import type { PublicVoice } from "../program/voice.server";

/**
 * What was answered, in words; null when nothing was. Yes and no come with their question: a condition may put it the other
 * way round.
 */
function saidOf(results: readonly FactResult[], voice: PublicVoice): string | null {
  const known = results.flatMap(({ fact, criterion: { fact: key } }) =>
    fact ? [{ key, yesNo: typeof fact.value === "boolean", words: printTerm(factTerm(key, fact.value), voice) }] : [],
  );
  const plain = known.flatMap(({ yesNo, words }) => (yesNo ? [] : [words]));
  const answered = known.flatMap(({ key, yesNo, words }) =>
    yesNo ? [voice.t("check:answer", { question: voice.say(wordsIn(voice).fact(key)), answer: words })] : [],
  );
  const list = formats(voice.locale).list([...new Set(plain)]);
  const parts = [...(plain.length > 0 ? [voice.t("check:known", { known: list })] : []), ...new Set(answered)];
  return parts.length > 0 ? parts.join(voice.t("common:marks.next")) : null;
}

/**
 * Which conditions stand in the way: all that are not met yet, or those that no longer can be. An alternative is named
 * whole, since any of its ways will do.
 */
const standsInTheWay = (part: CriterionResult, eligibility: Eligibility): boolean => {
  if (eligibility.outcome !== "not") return part.truth !== "met";
  const reasons = new Set(eligibility.because.map(({ result }) => result));
  return factResults(part).some((each) => reasons.has(each));
};

/** The conditions of a program one by one: how each came out, by which clauses, and what was answered. */
export const conditionViews = (
  { criteria, legalBasis }: PublicContent,
  eligibility: Eligibility,
  voice: PublicVoice,
) => {
  const { result } = eligibility;
  const split = "all" in criteria && result.kind === "all";
  const criterionAt = split ? criteria.all : [criteria];
  return (split ? result.parts : [result]).flatMap((part, i) => {
    const criterion = criterionAt[i];
    if (!criterion) return [];
    const results = factResults(part);
    const clauses = [...new Set(results.map((each) => each.criterion.clause))].flatMap((key) => {
      const basis = legalBasis.find((each) => each.key === key);
      return basis
        ? [{ key, title: voice.say(basis.title), clause: voice.say(basis.clause), url: basis.url ?? null }]
        : [];
    });
    return [
      {
        key: String(i),
        result: part.truth,
        clauses,
        condition: asSentence(printSentence(describe(criterion), voice)),
        facts: [...new Set(results.map((each) => each.criterion.fact))],
        said: saidOf(results, voice),
        obstacle: standsInTheWay(part, eligibility),
      },
    ];
  });
};
