import { cleanLine } from "~/domain/kernel/text/clean";
import { answerProblem, missingProblem } from "./answer-problem";
import type { Problem } from "~/domain/kernel/problem";
import type { Answer, Answers, Question } from "./question";
import { visibleQuestions } from "./visible-questions";

/** A problem and the answer it is with: a question's key, or `members[0].name` inside a group. */
export interface AnswerProblem extends Problem {
  readonly key: string;
}

/** No answer: absent, only blanks, or an empty list. `false` and 0 are answers. */
export const isBlank = (answer: Answer | undefined): answer is undefined =>
  answer === undefined ||
  (typeof answer === "string" ? cleanLine(answer) === "" : Array.isArray(answer) && !answer.length);

const isEntry = (entry: string | Answers): entry is Answers => typeof entry === "object";

/** Whether a date precedes the one that its question names. */
const precedes = (question: Question, answer: Answer, answers: Answers): boolean => {
  const earlier = question.kind === "date" && question.notBefore ? answers[question.notBefore] : undefined;
  return earlier !== undefined && answer < earlier;
};

/** The problems of one question's answer, those inside its entries too. */
const problemsOf = (question: Question, answers: Answers, prefix: string): AnswerProblem[] => {
  const key = prefix + question.key;
  const answer = answers[question.key];
  if (isBlank(answer)) return question.required ? [{ key, ...missingProblem(question) }] : [];
  const problem = answerProblem(question, answer);
  if (problem) return [{ key, ...problem }];
  if (precedes(question, answer, answers)) return [{ key, problem: "endBeforeStart" }];
  if (question.kind !== "group" || !Array.isArray(answer)) return [];
  return answer.filter(isEntry).flatMap((entry, i) => problemsIn(question.questions, entry, `${key}[${i}].`));
};

const problemsIn = (questions: readonly Question[], answers: Answers, prefix: string): AnswerProblem[] =>
  visibleQuestions(questions, answers).flatMap((question) => problemsOf(question, answers, prefix));

/**
 * Everything that keeps the answers from being complete, all at once and in the order of the questions. Conditions may
 * look at earlier steps, so pass the questions and answers of the whole form and pick a step's problems by key.
 */
export const answerProblems = (questions: readonly Question[], answers: Answers): AnswerProblem[] =>
  problemsIn(questions, answers, "");
