import type { KeptCheck } from "~/domain/check/kept-check";
import type { ProgramContent } from "~/domain/program/draft/content";
import { carriedOver, factsSaid } from "~/domain/program/criteria/facts-from";
import { questionsIn } from "~/domain/program/form/visible-questions";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { answerWords } from "./answer-words";

/** The answers of a check that a new draft would begin with, in words; none without a check. */
export function carriedWords(content: ProgramContent, kept: KeptCheck | null, locale: Locale) {
  const questions = questionsIn(content);
  const answers = kept ? carriedOver(questions, factsSaid(kept.answers, kept.on)) : {};
  const wording = { language: locale, t: createT(locale, "common"), files: new Map<string, string>() };
  return answerWords(
    questions.filter(({ key }) => key in answers),
    answers,
    wording,
  ).map(({ label, lines }) => ({ label, words: lines.join(wording.t("marks.next")) }));
}
