import type { Condition } from "./condition";
import type { Answers } from "../form/question";

/** Whether the condition holds for the answers; a comparison with an absent answer does not. */
export const conditionHolds = (condition: Condition, answers: Answers): boolean => {
  if ("all" in condition) return condition.all.every((each) => conditionHolds(each, answers));
  if ("any" in condition) return condition.any.some((each) => conditionHolds(each, answers));
  if ("not" in condition) return !conditionHolds(condition.not, answers);
  const answer = answers[condition.question];
  if (answer === undefined) return false;
  if ("equals" in condition) return answer === condition.equals;
  if ("present" in condition) return true;
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return condition.in.some((option) => chosen.includes(option));
};

/** The questions a condition looks at. */
export const questionsOf = (condition: Condition): string[] => {
  if ("question" in condition) return [condition.question];
  if ("not" in condition) return questionsOf(condition.not);
  return ("all" in condition ? condition.all : condition.any).flatMap(questionsOf);
};
