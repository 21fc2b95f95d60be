import { addMonths, type CivilDate, isCivilDate } from "~/domain/kernel/time/civil-date";
import type { Answers, Question } from "./question";

/** How far ahead, in months, a benefit may begin. */
export const furthestStartMonths = 24;

/** The question for the first day that a company would like. */
const key = "startWanted";

/** The day from which the company wants its space, or has it by its lease; null where its answers name none. */
export const wishedStart = ({ [key]: wanted, leaseFrom }: Answers): CivilDate | null => {
  const wish = wanted ?? leaseFrom;
  return typeof wish === "string" && isCivilDate(wish) ? wish : null;
};

/** The questions as they are asked of who hands in on a day: a wished first day is neither before it nor too far ahead. */
export const askedOn = (day: CivilDate, questions: readonly Question[]): Question[] => {
  const furthest = addMonths(day, furthestStartMonths);
  return questions.map((question) => {
    if (question.key !== key || question.kind !== "date") return question;
    const { min = day, max = furthest } = question;
    return { ...question, min: min < day ? day : min, max: max > furthest ? furthest : max };
  });
};
