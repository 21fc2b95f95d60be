import type { Question } from "~/domain/program/form/question";
import type { CivilDate } from "~/domain/kernel/time/civil-date";

/** Sensible bounds of what is said of a fact; inclusive. Rent is fen per m² and month, area m². */
export const factLimits = {
  earliest: "1949-10-01",
  people: 1_000_000,
  rentFen: 1_000_000,
  areaM2: { min: "1", max: "1000000" },
} as const;

/** A question for a fact within sensible bounds: nothing that is asked of a fact is below nothing, and no date is to come. */
export const withinFactLimits = (question: Question, today: CivilDate): Question => {
  if (question.kind === "number") return { ...question, min: 0, max: factLimits.people };
  if (question.kind === "money") return { ...question, min: 0, max: factLimits.rentFen };
  if (question.kind === "area") return { ...question, ...factLimits.areaM2 };
  return question.kind === "date" ? { ...question, min: factLimits.earliest, max: today } : question;
};
