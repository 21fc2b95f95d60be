import { type FactGroup, factGroups } from "~/domain/program/criteria/fact-groups";

/** Parts of the check's form. What the office knows of earlier awards is asked with the company. */
export type QuestionGroup = Exclude<FactGroup, "history">;

/** The parts in their order. */
export const questionGroups = factGroups.filter((group): group is QuestionGroup => group !== "history");
