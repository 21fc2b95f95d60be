import type { CivilDate } from "~/domain/time/civil-date";
import { type WorkingCalendar, workingDaysBetween } from "~/domain/time/working-days";
import type { ApplicationState } from "./states";

/** A change of state, on its civil date. */
export interface Passage {
  readonly to: ApplicationState;
  readonly on: CivilDate;
}

/**
 * Working days that intake still has when the corrections come in: its time stood still since they were requested, and
 * goes on with what was left, at least a day. Passages in order of time.
 */
export const remainingIntakeDays = (
  calendar: WorkingCalendar,
  passages: readonly Passage[],
  allowed: number,
): number => {
  const used = passages.map(({ to, on }, at) => {
    const next = passages[at + 1];
    return to === "submitted" && next ? workingDaysBetween(calendar, on, next.on).days : 0;
  });
  return Math.max(1, allowed - used.reduce((sum, days) => sum + days, 0));
};
