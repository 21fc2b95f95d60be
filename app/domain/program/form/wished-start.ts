import { addMonths, type CivilDate, isCivilDate } from "~/domain/kernel/time/civil-date";
import { beginFrom, beginUpTo, type FirstDay } from "../terms/first-day";
import type { Answers, Question } from "./question";

/** How far ahead, in months, a benefit may begin. */
export const furthestStartMonths = 24;

/** The question for the first day that a company would like. */
export const START_QUESTION = "startWanted";

/** The day from which the company wants its space, or has it by its lease; null where its answers name none. */
export const wishedStart = ({ [START_QUESTION]: wanted, leaseFrom }: Answers): CivilDate | null => {
  const wish = wanted ?? leaseFrom;
  return typeof wish === "string" && isCivilDate(wish) ? wish : null;
};

/**
 * The questions as they are asked of who hands in on a day: a wished first day is neither before it nor too far ahead, and one that
 * the version binds to the first of a month is one.
 */
export const askedOn = (day: CivilDate, questions: readonly Question[], bound: FirstDay): Question[] => {
  const furthest = addMonths(day, furthestStartMonths);
  return questions.map((question) => {
    if (question.key !== START_QUESTION || question.kind !== "date") return question;
    const { min = day, max = furthest } = question;
    const limits = {
      min: beginFrom(bound, min < day ? day : min),
      max: beginUpTo(bound, max > furthest ? furthest : max),
    };
    return { ...question, ...limits, firstDay: bound };
  });
};
