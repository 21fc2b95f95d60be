import type { FactKey } from "~/domain/program/criteria/facts";
import { type FactWords, factQuestions } from "~/domain/program/form/fact-questions";
import type { Answers, Question } from "~/domain/program/form/question";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { parseComplete } from "../program/parse-answers";

/** Sensible bounds of what is said in a check; inclusive. */
export const checkLimits = {
  earliest: "1949-10-01",
  people: 1_000_000,
  rentFen: 1_000_000,
  areaM2: { min: "1", max: "1000000" },
} as const;

const bounded = (question: Question, today: CivilDate): Question => {
  if (question.kind === "number") return { ...question, min: 0, max: checkLimits.people };
  if (question.kind === "money") return { ...question, min: 0, max: checkLimits.rentFen };
  if (question.kind === "area") return { ...question, ...checkLimits.areaM2 };
  return question.kind === "date" ? { ...question, min: checkLimits.earliest, max: today } : question;
};

/** The questions of a check without an account, each optional and named like its fact, within sensible bounds. */
export const checkQuestions = (facts: readonly FactKey[], words: FactWords, today: CivilDate): Question[] =>
  factQuestions(facts, words).map((question) => bounded(question, today));

/** What was posted. `typed` is kept as it came; errors are values of the namespace `errors` by question. */
export type Check =
  | { readonly state: "answered"; readonly answers: Answers }
  | {
      readonly state: "wrong";
      readonly typed: Readonly<Record<string, string>>;
      readonly errors: Readonly<Record<string, readonly string[]>>;
    };

/** Reads the form of a check. It may be sent with nothing filled in. */
export const readCheck = (form: FormData, questions: readonly Question[]): Check => {
  const typed: Record<string, string> = {};
  for (const { key } of questions) {
    const value = form.get(key);
    if (typeof value === "string") typed[key] = value;
  }
  const parsed = parseComplete(questions, typed);
  if (parsed.success) return { state: "answered", answers: parsed.data };
  const errors: Record<string, string[]> = {};
  for (const { path, message } of parsed.error.issues) (errors[String(path[0])] ??= []).push(message);
  return { state: "wrong", typed, errors };
};
