import type { CaseHead } from "~/data/case.reader.server";
import type { CaseRecords } from "~/data/case-records.reader.server";
import type { ProgramContent } from "~/domain/program/content";
import type { Criterion } from "~/domain/program/criterion";
import { describe, factTerm } from "~/domain/program/describe";
import { type CriterionResult, evaluate, factResults, type FactResult } from "~/domain/program/evaluate";
import type { Facts } from "~/domain/program/facts";
import { factsFrom } from "~/domain/program/facts-from";
import { inLanguage } from "~/domain/program/localized-text";
import { questionsIn } from "~/domain/program/visible-questions";
import { formats } from "~/i18n/format";
import { printTerm, type Voice } from "~/i18n/phrase";
import { asSentence, printSentence } from "~/i18n/sentence";
import type { T } from "~/i18n/types";

export interface ReviewVoice extends Voice {
  readonly t: T<"review">;
}

/** The facts of a case: profile and answers as of the day of submitting, and what the register of awards says now. */
export const caseFacts = (
  head: CaseHead,
  content: ProgramContent,
  earlierAwards: CaseRecords["earlierAwards"],
): Facts => {
  const checks = { earlierAwards: { ...earlierAwards, source: "check" } } as const;
  const known = { profile: head.company, questions: questionsIn(content), answers: head.answers, checks };
  return factsFrom(known, head.submittedOn);
};

const factWords = ({ fact, criterion }: FactResult, { t, ...voice }: ReviewVoice): string | null => {
  if (!fact) return null;
  const name = t(`domain:fact.${criterion.fact}`);
  return t("common:marks.pair", {
    label: name,
    text: printTerm(factTerm(criterion.fact, fact.value), { t, ...voice }),
  });
};

const sourceWords = (results: readonly FactResult[], { t, locale }: ReviewVoice): string | null => {
  const sources = results.flatMap(({ fact }) =>
    fact
      ? [
          t("checks.source", {
            source: t(`domain:factSource.${fact.source}`),
            date: formats(locale).dateShort(fact.asOf),
          }),
        ]
      : [],
  );
  return sources.length > 0 ? [...new Set(sources)].join(t("common:marks.next")) : null;
};

/** The conditions of the version one by one: how each came out, by which clause, on which fact, and who says so. */
export function criteriaOf(content: ProgramContent, facts: Facts, day: string, voice: ReviewVoice) {
  const { criteria } = content;
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
        results.flatMap((each) => factWords(each, voice) ?? []).join(voice.t("common:marks.next")) ||
        voice.t("checks.unknownFact"),
      source: sourceWords(results, voice),
      clause: title ? { title, href: clause.url } : undefined,
    };
  });
}
