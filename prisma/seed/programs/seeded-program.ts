import type { ProgramContent } from "~/domain/program/draft/content";
import type { Fixture } from "~/domain/program/draft/fixtures";

/** A program of the demonstration city with its first published version and its appropriation for a year. */
export interface SeededProgram {
  readonly number: number;
  readonly slug: string;
  readonly budgetFen: number;
  readonly content: ProgramContent;
  /** Cases that its criteria come out right for. */
  readonly fixtures: readonly Fixture[];
}

/** Terms that all demonstration programs share. */
export const usualTerms = { capYear: "calendar", suspension: "extends", proration: "calendarDays" } as const;
