import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import type { Answer, Answers, Question } from "~/domain/program/form/question";
import { isCivilDate } from "~/domain/kernel/time/civil-date";
import { visibleQuestions } from "~/domain/program/form/visible-questions";
import { isArea } from "~/domain/kernel/area";
import { formats } from "~/i18n/format";
import type { Translate } from "~/i18n/types";

/** A question and its answer in words; an empty list when it was not answered. */
export interface AnswerWords {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly string[];
}

interface Wording {
  readonly language: Language;
  readonly t: Translate;
  /** Names of attached files by document id. */
  readonly files: ReadonlyMap<string, string>;
}

/** What was answered to the questions that are asked. Values that cannot be read stand as they were typed. */
export const answerWords = (questions: readonly Question[], answers: Answers, wording: Wording): AnswerWords[] =>
  questions.map((question) => ({
    key: question.key,
    label: inLanguage(question.label, wording.language),
    lines: linesOf(question, answers[question.key], wording),
  }));

const linesOf = (question: Question, answer: Answer | undefined, wording: Wording): string[] => {
  if (answer === undefined) return [];
  const { t, files, language } = wording;
  const { area, date, money, number } = formats(language);
  if (typeof answer === "boolean") return [t(answer ? "common:form.yes" : "common:form.no")];
  if (typeof answer === "number") return [question.kind === "money" ? money(answer) : number(answer)];
  if (typeof answer === "string") {
    if (question.kind === "date" && isCivilDate(answer)) return [date(answer)];
    if (question.kind === "area" && isArea(answer)) return [area(answer)];
    if (question.kind === "file") return [files.get(answer) ?? answer];
    return [optionLabel(question, answer, language)];
  }
  if (question.kind !== "group") return answer.map((each) => optionLabel(question, String(each), language));
  return answer.flatMap((entry, i) =>
    typeof entry === "object"
      ? [t("common:marks.numbered", { n: i + 1, text: entryWords(question.questions, entry, wording) })]
      : [],
  );
};

const optionLabel = (question: Question, value: string, language: Language): string => {
  const options = question.kind === "choice" || question.kind === "choices" ? question.options : [];
  const option = options.find((each) => each.value === value);
  return option ? inLanguage(option.label, language) : value;
};

const entryWords = (questions: readonly Question[], entry: Answers, wording: Wording): string =>
  answerWords(visibleQuestions(questions, entry), entry, wording)
    .filter(({ lines }) => lines.length > 0)
    .map(({ label, lines }) => wording.t("common:marks.pair", { label, text: formats(wording.language).list(lines) }))
    .join(wording.t("common:marks.next"));
