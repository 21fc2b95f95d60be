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

type DateQuestion = Extract<Question, { kind: "date" }>;

/**
 * The questions as they are asked of who hands in on a day: a wished first day is neither before it nor too far ahead, and one that
 * the version binds to the first of a month is one; a lease begins no later than that and has not ended, and what is said to have happened has.
 */
export const askedOn = (day: CivilDate, questions: readonly Question[], bound: FirstDay): Question[] => {
  const furthest = addMonths(day, furthestStartMonths);
  return questions.map((question) => {
    if (question.kind !== "date") return question;
    if (question.key === START_QUESTION) {
      const { min, max } = within(question, { min: day, max: furthest });
      return {
        ...question,
        min: beginFrom(bound, min ?? day),
        max: beginUpTo(bound, max ?? furthest),
        firstDay: bound,
      };
    }
    if (question.key === "leaseFrom") return within(question, { max: furthest });
    if (question.key === "leaseLastDay") return within(question, { min: day });
    return question.fact === undefined ? question : within(question, { max: day });
  });
};

/** A question within closer limits than its own, where they are closer. */
const within = (question: DateQuestion, { min, max }: Pick<DateQuestion, "min" | "max">): DateQuestion => ({
  ...question,
  ...(min !== undefined && { min: question.min !== undefined && question.min > min ? question.min : min }),
  ...(max !== undefined && { max: question.max !== undefined && question.max < max ? question.max : max }),
});
