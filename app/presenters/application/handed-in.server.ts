import type { ApplicationView } from "~/data/application/application.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { questionsIn, visibleQuestions } from "~/domain/program/form/visible-questions";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { type AnswerWords, answerWords } from "./answer-words";

export interface StepWords {
  readonly key: string;
  readonly title: string;
  readonly answers: readonly AnswerWords[];
}

/** All answers of an application in words, step by step. */
export function answersByStep(
  { content, answers, documents, unitId, unitLabel }: ApplicationView,
  locale: Locale,
): StepWords[] {
  const t = createT(locale, "common");
  const asked = new Set(visibleQuestions(questionsIn(content), answers).map(({ key }) => key));
  const wording = {
    language: locale,
    t,
    files: new Map(documents.map(({ id, fileName }) => [id, fileName])),
  };
  const wish = { key: "unit", label: createT(locale, "application")("step.unitWish"), lines: [unitLabel ?? ""] };
  return content.steps.map(({ key, title, questions }) => {
    const words = answerWords(
      questions.filter((question) => asked.has(question.key)),
      answers,
      wording,
    );
    const hasSite = unitId !== null && questions.some((question) => question.key === "site");
    return { key, title: inLanguage(title, locale), answers: hasSite ? [...words, wish] : words };
  });
}

/** A number of bytes as people read it. */
export const fileSize = (bytes: number, locale: Locale): string =>
  bytes < 1024 * 1024
    ? `${formats(locale).number(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${formats(locale).number(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`;

/** The names of the documents that a program asks for, and of its questions for files, by key. */
export const requirementNames = ({ content }: ApplicationView, locale: Locale): ReadonlyMap<string, string> =>
  new Map([
    ...questionsIn(content).map(({ key, label }) => [key, inLanguage(label, locale)] as const),
    ...content.documents.map(({ key, name }) => [key, inLanguage(name, locale)] as const),
  ]);
