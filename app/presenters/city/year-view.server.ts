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

export interface MonthView {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly days: readonly DayView[];
  readonly off: readonly string[];
  readonly work: readonly string[];
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
      off: dates.filter((date) => off.has(date)),
      work: dates.filter((date) => work.has(date)),
      workingDays: dates.filter((date) => isWorkingDay(calendar, date)).length,
    };
  });
}
