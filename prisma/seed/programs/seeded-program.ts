import type { ProgramContent } from "~/domain/program/content";

/** A program of the demonstration city with its first published version and its appropriation for a year. */
export interface SeededProgram {
  readonly number: number;
  readonly slug: string;
  readonly budgetFen: number;
  readonly content: ProgramContent;
}

/** Terms that all demonstration programs share. */
export const usualTerms = { capYear: "calendar", suspension: "extends", proration: "calendarDays" } as const;
