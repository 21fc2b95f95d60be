import { withinFactLimits } from "~/domain/program/criteria/fact-limits";
import type { FactKey } from "~/domain/program/criteria/facts";
import { type FactWords, factQuestions } from "~/domain/program/form/fact-questions";
import type { Answers, Question } from "~/domain/program/form/question";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { parseComplete } from "../program/parse-answers";

/** The questions of a check without an account, each optional and named like its fact, within sensible bounds. */
export const checkQuestions = (facts: readonly FactKey[], words: FactWords, today: CivilDate): Question[] =>
  factQuestions(facts, words).map((question) => withinFactLimits(question, today));

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
