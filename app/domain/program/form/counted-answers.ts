import { conditionHolds } from "../criteria/condition-holds";
import { answerProblem } from "./answer-problem";
import { isBlank } from "./answer-problems";
import type { Answers, Question } from "./question";

declare const counted: unique symbol;

/** Answers that terms, lease, facts and amounts may rest on; `countedAnswers` alone makes them. */
export type CountedAnswers = Answers & { readonly [counted]: true };

/**
 * The answers that count under these questions: asked given the others that count, not blank, and valid each by itself. Any other
 * is as good as not given. Pass the questions of all steps, in order, or at least those with all that their conditions look at.
 */
export const countedAnswers = (questions: readonly Question[], answers: Answers): CountedAnswers => {
  const counting: Record<string, Answers[string]> = {};
  for (const question of questions) {
    const { key, when } = question;
    const answer = answers[key];
    if (isBlank(answer) || answerProblem(question, answer) !== null) continue;
    if (when === undefined || conditionHolds(when, counting)) counting[key] = answer;
  }
  return counting as Answers as CountedAnswers;
};
