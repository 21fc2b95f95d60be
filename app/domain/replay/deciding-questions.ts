import { questionsOf } from "../program/criteria/condition-holds";
import type { ProgramContent } from "../program/draft/content";
import { PREMISES_QUESTIONS } from "../program/form/premises-questions";
import type { Question } from "../program/form/question";
import { questionsIn } from "../program/form/visible-questions";

/** The questions whose answers decide anything: those that state facts, choose the terms or describe the premises, and those they hang on. */
export const decidingQuestions = (content: Pick<ProgramContent, "steps" | "benefit" | "premises">): Question[] => {
  const { benefit, premises } = content;
  const wanted = new Set(Object.keys(PREMISES_QUESTIONS[premises]));
  if (benefit?.kind === "byAnswer") wanted.add(benefit.question);
  const deciding: Question[] = [];
  // A condition looks at earlier questions alone, so that from the last to the first each is wanted before it is met.
  for (const question of questionsIn(content).toReversed()) {
    if (!question.fact && !wanted.has(question.key)) continue;
    for (const key of question.when ? questionsOf(question.when) : []) wanted.add(key);
    deciding.unshift(question);
  }
  return deciding;
};
