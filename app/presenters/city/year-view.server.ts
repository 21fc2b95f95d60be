import type { CalendarDays } from "~/domain/city/calendar-text";
import { addDays, addMonths } from "~/domain/kernel/time/civil-date";
import { monthOf } from "~/domain/kernel/time/month";
import { isWeekend, isWorkingDay, weekdayOf, workingCalendar } from "~/domain/kernel/time/working-days";

/** A day of the picture: its kind of day, and where it stands in weeks that begin on Monday. */
export interface DayView {
  readonly day: number;
  readonly kind: "plain" | "weekend" | "off" | "work";
  readonly column: number;
}

/** Days in a row, by their numbers in the month. */
export interface DaysOfMonth {
  readonly from: number;
  readonly to: number;
}

export interface MonthView {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly days: readonly DayView[];
  readonly off: readonly DaysOfMonth[];
  readonly work: readonly DaysOfMonth[];
  readonly workingDays: number;
}

/** A year month by month, with what its calendar says of each day. */
export function yearView(year: number, { holidays, workdays }: CalendarDays): MonthView[] {
  const calendar = workingCalendar([{ year, source: "", holidays, workdays }]);
  const [off, work] = [new Set(holidays), new Set(workdays)];
  return Array.from({ length: 12 }, (_, i) => {
    const first = addMonths(`${String(year).padStart(4, "0")}-01-01`, i);
    const month = monthOf(first);
    const dates: string[] = [];
    for (let date = first; monthOf(date) === month; date = addDays(date, 1)) dates.push(date);
    const kindOf = (date: string) =>
      off.has(date) ? "off" : work.has(date) ? "work" : isWeekend(date) ? "weekend" : "plain";
    return {
      month,
      days: dates.map((date, at) => ({ day: at + 1, kind: kindOf(date), column: (weekdayOf(date) + 6) % 7 })),
      off: inRows(dates, off),
      work: inRows(dates, work),
      workingDays: dates.filter((date) => isWorkingDay(calendar, date)).length,
    };
  });
}

/** Those of the dates of a month that are among some, days in a row together. */
function inRows(dates: readonly string[], among: ReadonlySet<string>): DaysOfMonth[] {
  const rows: DaysOfMonth[] = [];
  dates.forEach((date, at) => {
    if (!among.has(date)) return;
    const before = rows.at(-1)?.to === at ? rows.pop() : undefined;
    rows.push({ from: before?.from ?? at + 1, to: at + 1 });
  });
  return rows;
}
