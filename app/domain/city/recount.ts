import { type CivilDate, laterOf } from "../kernel/time/civil-date";
import { yearOf } from "../kernel/time/month";
import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from "../kernel/time/working-days";

/** The last day of a step that is under way: counted from a day that itself does not count, as it stands. */
export interface Deadline {
  readonly from: CivilDate;
  readonly dueOn: CivilDate;
  readonly provisional: boolean;
}

/** What a deadline becomes. */
export type Recounted = Pick<Deadline, "dueOn" | "provisional">;

/**
 * What a deadline becomes where the calendar of a year is published or changed: the same number of working days counted by the new
 * calendar, but never earlier than what people were told, and final once it was. Null where it stays as it is.
 */
export function recount(
  year: number,
  before: WorkingCalendar,
  after: WorkingCalendar,
  { from, dueOn, provisional }: Deadline,
): Recounted | null {
  if (yearOf(from) > year || yearOf(dueOn) < year || dueOn < from) return null;
  const counted = addWorkingDays(after, from, workingDaysBetween(before, from, dueOn).days);
  const now = { dueOn: laterOf(counted.date, dueOn), provisional: provisional && counted.provisional };
  return now.dueOn === dueOn && now.provisional === provisional ? null : now;
}
