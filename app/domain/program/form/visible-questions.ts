import { conditionHolds } from "../criteria/condition-holds";
import type { ProgramContent } from "../draft/content";
import type { Answers, Question } from "./question";

/** All questions of a form, step by step. */
export const questionsIn = (content: Pick<ProgramContent, "steps">): Question[] =>
  content.steps.flatMap((step) => step.questions);

/**
 * The questions to ask, given the answers so far. A condition looks at the answers to earlier questions that are
 * themselves asked; an answer kept from a question that no longer is has no effect. Pass the questions of all steps.
 */
export const visibleQuestions = <Q extends Question>(questions: readonly Q[], answers: Answers): Q[] => {
  const counted: Record<string, Answers[string]> = {};
  return questions.filter((question) => {
    const visible = question.when === undefined || conditionHolds(question.when, counted);
    const answer = answers[question.key];
    if (visible && answer !== undefined) counted[question.key] = answer;
    return visible;
  });
};

/** The answers that count: those to questions that are asked. */
export const visibleAnswers = (questions: readonly Question[], answers: Answers): Answers => {
  const asked = new Set(visibleQuestions(questions, answers).map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => asked.has(key)));
};
