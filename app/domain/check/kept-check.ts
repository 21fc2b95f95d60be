import type { Answers } from "~/domain/program/form/question";
import type { CivilDate } from "~/domain/kernel/time/civil-date";

/** The answers of a check without an account, by fact, and the day they were given on. */
export interface KeptCheck {
  readonly answers: Answers;
  readonly on: CivilDate;
}
