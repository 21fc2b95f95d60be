import type { CaseHead } from "~/data/review/case.reader.server";
import type { CaseRecords } from "~/data/decision/case-records.reader.server";
import { type Missing, missingFrom } from "~/domain/application/missing";
import type { ProgramContent } from "~/domain/program/draft/content";
import { evaluate, factResults } from "~/domain/program/criteria/evaluate";
import { derivedFrom, type Facts } from "~/domain/program/criteria/facts";
import { inLanguage } from "~/domain/kernel/localized-text";
import { questionsIn, visibleQuestions } from "~/domain/program/form/visible-questions";
import { errorText, errorValue } from "~/i18n/error-text";
import { isLocale, type Locale, textLocale } from "~/i18n/locale";
import { type ReviewVoice, reviewVoice } from "./criteria-words.server";
import { caseFacts } from "./checks.server";

/** A point that the machine would have corrected: what it is about, and words to begin with. */
export interface Suggestion {
  readonly target: string;
  readonly message: string;
}

const wordsOf = (content: ProgramContent, { t, locale }: ReviewVoice) => {
  const questions = new Map(questionsIn(content).map(({ key, label }) => [key, inLanguage(label, locale)]));
  const documents = new Map(content.documents.map(({ key, name }) => [key, inLanguage(name, locale)]));
  return (missing: Missing): Suggestion[] => {
    switch (missing.kind) {
      case "answer": {
        const { key, problem, params } = missing.problem;
        const [question = ""] = key.split("[");
        const words = errorText(t, errorValue(problem, { ...params }));
        const message = t("corrections.answerProblem", {
          question: questions.get(question) ?? question,
          problem: words,
        });
        return [{ target: `question:${question}`, message }];
      }
      case "document": {
        const name = documents.get(missing.requirement) ?? missing.requirement;
        return [{ target: `document:${missing.requirement}`, message: t("corrections.missingDocument", { name }) }];
      }
      case "companyIdentity":
        return [{ target: "general", message: t("corrections.companyIdentity") }];
      // A submitted case has its zone.
      case "zone":
        return [];
    }
  };
};

/** Everything the machine finds missing in a case: answers, documents, and facts that no condition can be checked without. */
export function suggestionsFor(
  head: CaseHead,
  content: ProgramContent,
  { documents }: Pick<CaseRecords, "documents">,
  facts: Facts,
  voice: ReviewVoice,
): Suggestion[] {
  const here = documents.filter(({ scan }) => scan !== "infected").map(({ requirement }) => requirement);
  const { answers, company, submittedOn: handedInOn } = head;
  const missing = missingFrom({ content, answers, documents: here, company, handedInOn, zoneKnown: true }).flatMap(
    wordsOf(content, voice),
  );
  const asked = visibleQuestions(questionsIn(content), head.answers);
  const unknown = factResults(evaluate(content.criteria, facts, head.submittedOn)).flatMap(({ truth, criterion }) => {
    if (truth !== "unknown") return [];
    const stating = [criterion.fact, ...derivedFrom(criterion.fact)];
    const question = asked.find(({ fact }) => fact && stating.includes(fact));
    const target = `question:${question?.key}`;
    if (!question || missing.some((each) => each.target === target)) return [];
    return [
      { target, message: voice.t("corrections.unknownFact", { question: inLanguage(question.label, voice.locale) }) },
    ];
  });
  return [...missing, ...unknown];
}

/** A suggestion in the language in which the company reads it, and in the officer's where that is another. */
export interface WordedSuggestion extends Suggestion {
  readonly inOwn: string | null;
}

/** What the machine would have corrected, worded for the person who submitted the application. */
export async function suggestionsToSend(
  head: CaseHead,
  content: ProgramContent,
  records: CaseRecords,
  own: ReviewVoice,
): Promise<{ language: Locale; suggestions: WordedSuggestion[] }> {
  const facts = caseFacts(head, content, records);
  const language = textLocale(isLocale(head.submitterLocale) ? head.submitterLocale : "en");
  const worded = (voice: ReviewVoice) => suggestionsFor(head, content, records, facts, voice);
  if (language === own.locale) {
    return { language, suggestions: worded(own).map((suggestion) => ({ ...suggestion, inOwn: null })) };
  }
  const inOwn = worded(own);
  const suggestions = worded(await reviewVoice(language));
  return { language, suggestions: suggestions.map((each, i) => ({ ...each, inOwn: inOwn[i]?.message ?? null })) };
}
