import type { ProgramContent } from "~/domain/program/draft/content";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Answers } from "~/domain/program/form/question";
import { questionsIn, visibleQuestions } from "~/domain/program/form/visible-questions";
import { answerWords } from "~/presenters/application/answer-words";
import type { ReviewVoice } from "./criteria-words.server";

/** The answers that count, by step of the form, as the company saw them itself. Files are listed with the documents. */
export function answerSteps(content: Pick<ProgramContent, "steps">, answers: Answers, { t, locale }: ReviewVoice) {
  const asked = new Set(visibleQuestions(questionsIn(content), answers));
  const wording = { language: locale, t, files: new Map<string, string>() };
  return content.steps.flatMap(({ key, title, questions }) => {
    const shown = questions.filter((question) => asked.has(question) && question.kind !== "file");
    const items = answerWords(shown, answers, wording).map(({ label, lines }) => ({
      term: label,
      value: lines.join("\n") || null,
    }));
    return items.length > 0 ? [{ key, title: inLanguage(title, locale), items }] : [];
  });
}
