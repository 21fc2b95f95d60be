import type { CalendarProblem } from "~/domain/city/calendar-text";
import type { MovedDeadline } from "~/use-cases/city/foresee-calendar.server";

/** As many deadlines as a page shows. */
const shown = 50;

/** What publishing a text would do. Officials who set calendars read no cases, so a deadline shows its reference and days alone. */
export function calendarPreview(
  moved: readonly MovedDeadline[],
  counts: { readonly settled: number; readonly moved: number },
  problems: readonly CalendarProblem[],
) {
  return {
    problems: problems.map(({ line, kind, about }) => ({ line, kind, about })),
    counts,
    more: Math.max(0, moved.length - shown),
    deadlines: moved.slice(0, shown).map(({ before, after }) => ({
      id: before.caseId,
      reference: before.reference,
      kind: before.kind,
      state: before.state,
      was: before.dueOn,
      wasProvisional: before.provisional,
      becomes: after.dueOn,
      provisional: after.provisional,
    })),
  };
}

export type CalendarPreview = ReturnType<typeof calendarPreview>;
