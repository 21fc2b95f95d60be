import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { opennessOn } from "../terms/application-window";
import type { ProgramContent } from "./content";

/** Whether the fair-competition review is said to lie after the day: it is held before a program is published. */
export const isReviewAhead = (
  { fairCompetitionReview }: Pick<ProgramContent, "fairCompetitionReview">,
  day: CivilDate,
): boolean => fairCompetitionReview.on > day;

/** Whether nobody can apply from the day on, though the program is said to be open. */
export const isWindowOver = (content: Pick<ProgramContent, "open" | "applicationWindow">, day: CivilDate): boolean =>
  opennessOn(content, day) === "over";
