import { addMonths, type CivilDate } from "../kernel/time/civil-date";
import { yearOf } from "../kernel/time/month";
import type { WorkingCalendar } from "../kernel/time/working-days";

const monthsAhead = 3;

/** The years that have no calendar though they run or begin within three months. */
export const missingYears = (calendar: Pick<WorkingCalendar, "has">, today: CivilDate): number[] =>
  [...new Set([yearOf(today), yearOf(addMonths(today, monthsAhead))])].filter((year) => !calendar.has(year));
