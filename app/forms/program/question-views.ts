import type { AnswerProblem } from "~/domain/program/form/answer-problems";
import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import type { Answer, Answers, Question, SimpleQuestion } from "~/domain/program/form/question";
import type { QuestionBasics, QuestionView, SimpleView } from "~/domain/program/form/question-view";
import { visibleQuestions } from "~/domain/program/form/visible-questions";
import { isCivilDate } from "~/domain/kernel/time/civil-date";
import { answerText } from "./answer-text";
import { problemText } from "./parse-answers";

interface Rendering {
  readonly language: Language;
  readonly problems: readonly AnswerProblem[];
  /** Of the entry of a group, such as `members[0].`. */
  readonly prefix?: string;
}

/** The questions to ask, with their answers and what is wrong with these. */
export const questionViews = (questions: readonly Question[], answers: Answers, rendering: Rendering): QuestionView[] =>
  questions.map((question) => viewOf(question, answers[question.key], rendering));

const baseOf = (
  { key, label, help, required }: Question,
  { language, problems, prefix = "" }: Rendering,
): QuestionBasics => {
  const name = prefix + key;
  return {
    name,
    label: inLanguage(label, language),
    hint: help && inLanguage(help, language),
    required,
    errors: problems.filter((problem) => problem.key === name).map(problemText),
  };
};

const viewOf = (question: Question, answer: Answer | undefined, rendering: Rendering): QuestionView => {
  const base = baseOf(question, rendering);
  if (question.kind !== "group") return simpleView(question, answer, base, rendering);
  const { min = 0, max = 20 } = question;
  const given = Array.isArray(answer) ? answer.filter((entry): entry is Answers => typeof entry === "object") : [];
  const blank = given.length < max ? 1 : 0;
  const shown = Math.max(min, given.length + blank);
  const entries = Array.from({ length: shown }, (_, i) => {
    const entry = given[i] ?? {};
    const prefix = `${base.name}[${i}].`;
    return visibleQuestions(question.questions, entry).map((each) =>
      simpleView(each, entry[each.key], baseOf(each, { ...rendering, prefix }), rendering),
    );
  });
  return { ...base, kind: "group", entries, open: shown < max };
};

const simpleView = (
  question: SimpleQuestion,
  answer: Answer | undefined,
  base: QuestionBasics,
  { language }: Rendering,
): SimpleView => {
  const text = answerText(question, answer);
  switch (question.kind) {
    case "text":
      return { ...base, kind: question.multiline ? "lines" : "line", text };
    case "address":
      return { ...base, kind: "line", text };
    case "date":
      // A date field cannot show what is none.
      return { ...base, kind: text === "" || isCivilDate(text) ? "date" : "line", text };
    case "number":
    case "money":
    case "area":
    case "yesNo":
      return { ...base, kind: question.kind, text };
    case "file":
      return { ...base, kind: "file" };
    case "choice":
    case "choices": {
      const options = question.options.map(({ value, label }) => ({ value, label: inLanguage(label, language) }));
      if (question.kind === "choice") return { ...base, kind: "choice", options, text };
      return { ...base, kind: "choices", options, chosen: Array.isArray(answer) ? answer.filter(isText) : [] };
    }
  }
};

const isText = (value: unknown): value is string => typeof value === "string";
