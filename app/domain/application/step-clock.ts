import type { CivilDate } from "~/domain/time/civil-date";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "~/domain/time/working-days";

/** A time that an application spent in one state: the days on which it came and went. */
export interface Stay {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * The last day of a step that goes on today after having stood still, as while corrections were awaited: of its `allowed`
 * working days those of earlier stays are spent. A step that had spent all ends today.
 */
export const resumedDue = (
  calendar: WorkingCalendar,
  today: CivilDate,
  allowed: number,
  stays: readonly Stay[],
): { date: CivilDate; provisional: boolean } => {
  const counted = stays.map(({ from, to }) => workingDaysBetween(calendar, from, to));
  const spent = counted.reduce((sum, { days }) => sum + days, 0);
  const due = addWorkingDays(calendar, today, Math.max(0, allowed - spent));
  return { date: due.date, provisional: due.provisional || counted.some(({ provisional }) => provisional) };
};
