import type { CivilDate } from "./civil-date";
import { civil, dayNumber, LAST_DAY } from "./day-number";
import { yearOf } from "./month";

/** One year of the State Council's holiday calendar: days off, and weekend days moved to working days. */
export interface PublishedYear {
  readonly year: number;
  /** The document it comes from, by its number. */
  readonly source: string;
  readonly holidays: readonly CivilDate[];
  readonly workdays: readonly CivilDate[];
}

/** The published years. In any other year weekends are off, other days are not, and what is counted is provisional. */
export type WorkingCalendar = ReadonlyMap<
  number,
  { readonly source: string; readonly holidays: ReadonlySet<CivilDate>; readonly workdays: ReadonlySet<CivilDate> }
>;

/** The calendar of the given years. */
export const workingCalendar = (years: readonly PublishedYear[]): WorkingCalendar =>
  new Map(
    years.map(({ year, source, holidays, workdays }) => [
      year,
      { source, holidays: new Set(holidays), workdays: new Set(workdays) },
    ]),
  );

// Day 0 was a Thursday.
const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** The day of the week, Sunday being 0. */
export const weekdayOf = (date: CivilDate): number => weekday(dayNumber(date));

/** Whether it is a Saturday or Sunday. */
export const isWeekend = (date: CivilDate): boolean => [0, 6].includes(weekdayOf(date));

/** Whether people work on that day. */
export const isWorkingDay = (calendar: WorkingCalendar, date: CivilDate): boolean => {
  const published = calendar.get(yearOf(date));
  if (published?.holidays.has(date)) return false;
  return Boolean(published?.workdays.has(date)) || !isWeekend(date);
};

/**
 * The day that is `count` working days after `from`, which itself does not count. Provisional when a day passed on the
 * way lies in a year without a published calendar; never after the last day of the calendar. Throws a RangeError unless `count` is a whole number from 0.
 */
export const addWorkingDays = (
  calendar: WorkingCalendar,
  from: CivilDate,
  count: number,
): { date: CivilDate; provisional: boolean } => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a count of working days: ${count}`);
  let day = dayNumber(from);
  let date = from;
  let provisional = false;
  for (let left = count; left > 0 && day < LAST_DAY;) {
    date = civil((day += 1));
    provisional ||= !calendar.has(yearOf(date));
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return { date, provisional };
};

/**
 * The last day from which `count` working days lead to `to` or to a day before it; `to` itself for none. Provisional as in
 * `addWorkingDays`. Throws a RangeError unless `count` is a whole number from 0.
 */
export const workingDaysBefore = (
  calendar: WorkingCalendar,
  to: CivilDate,
  count: number,
): { date: CivilDate; provisional: boolean } => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a count of working days: ${count}`);
  let day = dayNumber(to);
  let provisional = false;
  for (let left = count; left > 0; day -= 1) {
    const date = civil(day);
    provisional ||= !calendar.has(yearOf(date));
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return { date: civil(day), provisional };
};

/**
 * Working days after `from` up to and including `to`, so that adding them to `from` leads to the last working day not
 * after `to`. Negative when `to` lies before `from`. Provisional as in `addWorkingDays`.
 */
export const workingDaysBetween = (
  calendar: WorkingCalendar,
  from: CivilDate,
  to: CivilDate,
): { days: number; provisional: boolean } => {
  if (to < from) {
    const reverse = workingDaysBetween(calendar, to, from);
    return { ...reverse, days: 0 - reverse.days };
  }
  let days = 0;
  let provisional = false;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day += 1) {
    const date = civil(day);
    provisional ||= !calendar.has(yearOf(date));
    if (isWorkingDay(calendar, date)) days += 1;
  }
  return { days, provisional };
};
