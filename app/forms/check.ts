import type { FactKey } from "~/domain/program/facts";
import { type FactWords, factQuestions } from "~/domain/program/fact-questions";
import type { Answers, Question } from "~/domain/program/question";
import type { CivilDate } from "~/domain/time/civil-date";
import { parseComplete } from "./program/parse-answers";

const EARLIEST = "1949-10-01";
const MOST = { people: 1_000_000, rentFen: 1_000_000, areaM2: "1000000" } as const;

const bounded = (question: Question, today: CivilDate): Question => {
  if (question.kind === "number") return { ...question, min: 0, max: MOST.people };
  if (question.kind === "money") return { ...question, min: 0, max: MOST.rentFen };
  if (question.kind === "area") return { ...question, min: "1", max: MOST.areaM2 };
  return question.kind === "date" ? { ...question, min: EARLIEST, max: today } : question;
};

/** The questions of a check without an account, each optional and named like its fact, within sensible bounds. */
export const checkQuestions = (facts: readonly FactKey[], words: FactWords, today: CivilDate): Question[] =>
  factQuestions(facts, words).map((question) => bounded(question, today));

/** What the URL of a check says. `typed` is kept as it came; errors are values of the namespace `errors` by question. */
export type Check =
  | { readonly state: "notAsked"; readonly typed: Readonly<Record<string, string>> }
  | { readonly state: "answered"; readonly typed: Readonly<Record<string, string>>; readonly answers: Answers }
  | {
      readonly state: "wrong";
      readonly typed: Readonly<Record<string, string>>;
      readonly errors: Readonly<Record<string, readonly string[]>>;
    };

/** Reads a check from its URL. It is asked once the form was sent, even with nothing filled in. */
export const readCheck = (search: URLSearchParams, questions: readonly Question[]): Check => {
  const sent = questions.filter(({ key }) => search.has(key));
  const typed = Object.fromEntries(sent.map(({ key }) => [key, search.get(key) ?? ""]));
  if (sent.length === 0) return { state: "notAsked", typed };
  const parsed = parseComplete(questions, typed);
  if (parsed.success) return { state: "answered", typed, answers: parsed.data };
  const errors: Record<string, string[]> = {};
  for (const { path, message } of parsed.error.issues) (errors[String(path[0])] ??= []).push(message);
  return { state: "wrong", typed, errors };
};
