import { type WorkingCalendar, workingCalendar } from "~/domain/time/working-days";
import { pool, rows } from "./db.server";

interface Row {
  readonly year: number;
  readonly source: string;
  readonly holidays: string[];
  readonly workdays: string[];
}

const freshMs = 60_000;
const caches = new WeakMap<object, { readAt: number; calendar: Promise<WorkingCalendar> }>();

/** The published years as they stand, or stood at most a minute ago: one notice a year changes them. */
export function readWorkingCalendar(): Promise<WorkingCalendar> {
  const key = pool();
  const cached = caches.get(key);
  if (cached && Date.now() - cached.readAt < freshMs) return cached.calendar;
  const calendar = rows<Row>(`SELECT year, source, holidays, workdays FROM working_calendar`).then(workingCalendar);
  caches.set(key, { readAt: Date.now(), calendar });
  calendar.catch(() => caches.delete(key));
  return calendar;
}
