import { z } from "zod";
import { type AnswerProblem, answerProblems } from "~/domain/program/form/answer-problems";
import type { Answers, Question } from "~/domain/program/form/question";
import { type Posted, readAnswers } from "./read-answer";

/** The rest of the form that a step belongs to: what was answered before, and the questions of all steps. */
export interface FormSoFar {
  readonly previous?: Answers;
  readonly allQuestions?: readonly Question[];
}

/**
 * The answers to keep after a post, complete or not: whatever was typed, also what cannot be read. A question that the
 * post names replaces its answer, with nothing when it was emptied; one that it does not name (not rendered) keeps it.
 * So a field that posts nothing when empty (checkboxes, a group without entries) needs a hidden empty one of its name.
 */
export const parseDraft = (questions: readonly Question[], posted: Posted, previous: Answers = {}): Answers => {
  const named = questions.filter(({ key }) => Object.hasOwn(posted, key));
  const emptied = new Set(named.map(({ key }) => key));
  const kept = Object.entries(previous).filter(([key]) => !emptied.has(key));
  return { ...Object.fromEntries(kept), ...readAnswers(named, posted) };
};

/** `members[0].name` as a path. */
const pathOf = (key: string): PropertyKey[] =>
  (key.match(/[^.[\]]+/g) ?? []).map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** A problem as an error value: its key in the namespace `errors`, with parameters as a query (`tooLong?max=200`). */
export const problemText = ({ problem, params }: Pick<AnswerProblem, "problem" | "params">): string =>
  params ? `${problem}?${new URLSearchParams(Object.entries(params)).toString()}` : problem;

/**
 * The zod schema of what people type in one step: strings as a form posts them, parsed to the answers kept so far with
 * this step's replaced. Refused with all problems of the step at once, each at the path of its question.
 */
export const answersSchema = (
  questions: readonly Question[],
  { previous = {}, allQuestions = questions }: FormSoFar = {},
): z.ZodType<Answers> => {
  const ofStep = new Set<PropertyKey | undefined>(questions.map(({ key }) => key));
  return z.record(z.string(), z.unknown()).transform((posted, context) => {
    const answers = parseDraft(questions, posted, previous);
    for (const each of answerProblems(allQuestions, answers)) {
      const path = pathOf(each.key);
      if (ofStep.has(path[0])) context.addIssue({ code: "custom", message: problemText(each), path });
    }
    return answers;
  });
};

/** Parses a post that must be complete. */
export const parseComplete = (questions: readonly Question[], posted: Posted, soFar: FormSoFar = {}) =>
  answersSchema(questions, soFar).safeParse(posted);
