import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { yearOf } from "~/domain/kernel/time/month";
import { addWorkingDays, type WorkingCalendar, workingDaysBefore } from "~/domain/kernel/time/working-days";
import type { ChangeRule, DayKind } from "~/domain/program/terms/change-rules";

/** How a request of some kind would stand on a day. `late` is one that an approver may still allow. */
export interface Asking {
  readonly state: "notYet" | "open" | "late" | "closed";
  /** First and last day on which it may be asked for; null where there is none. */
  readonly first: CivilDate | null;
  readonly last: CivilDate | null;
  /** The last day was counted through a present or coming year without a published calendar, so it ends nothing yet. */
  readonly provisional: boolean;
}

interface Counted {
  readonly date: CivilDate;
  readonly provisional: boolean;
}

const certain = (date: CivilDate): Counted => ({ date, provisional: false });

const earlier = (calendar: WorkingCalendar, on: CivilDate, days: number, dayKind: DayKind): Counted =>
  dayKind === "working" ? workingDaysBefore(calendar, on, days) : certain(addDays(on, -days));

const later = (calendar: WorkingCalendar, on: CivilDate, days: number, dayKind: DayKind): Counted =>
  dayKind === "working" ? addWorkingDays(calendar, on, days) : certain(addDays(on, days));

/** Whether a year from today's on, of those that days lie in, has no calendar. One that is over and has none gets none any more. */
const calendarToCome = (
  calendar: WorkingCalendar,
  days: readonly [CivilDate, CivilDate],
  today: CivilDate,
): boolean => {
  const years = days.map(yearOf);
  for (let year = Math.max(Math.min(...years), yearOf(today)); year <= Math.max(...years); year++)
    if (!calendar.has(year)) return true;
  return false;
};

/**
 * Whether a change may be asked for today. `on` is its first day where the window lies before that, else the day of the fact that it
 * rests on.
 */
export function asking(
  { window, late }: Pick<ChangeRule, "window" | "late">,
  on: CivilDate,
  today: CivilDate,
  calendar: WorkingCalendar,
): Asking {
  if (window.kind === "always") return { state: "open", first: null, last: null, provisional: false };
  const { side, days, dayKind, opensDays } = window;
  const { date: last, provisional: counted } = (side === "before" ? earlier : later)(calendar, on, days, dayKind);
  const provisional = counted && calendarToCome(calendar, [last, on], today);
  const first = opensDays === undefined ? null : earlier(calendar, on, opensDays, dayKind).date;
  const over = last < today && !provisional;
  const state = first !== null && today < first ? "notYet" : over ? (late ? "late" : "closed") : "open";
  return { state, first, last, provisional };
}

/** The earliest first day of a change that is asked for today; null where its window sets none. */
export const earliestFirstDay = (
  { window }: Pick<ChangeRule, "window">,
  today: CivilDate,
  calendar: WorkingCalendar,
): CivilDate | null =>
  window.kind === "limited" && window.side === "before"
    ? later(calendar, today, window.days, window.dayKind).date
    : null;
