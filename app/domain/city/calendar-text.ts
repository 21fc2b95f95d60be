import { addDays, type CivilDate } from "../kernel/time/civil-date";
import { isWeekend, type PublishedYear, weekdayOf } from "../kernel/time/working-days";
import { yearOf } from "../kernel/time/month";
import { type CalendarEntry, readCalendarLine } from "./calendar-line";
import { yearOfNotice } from "./calendar-notice";

export type CalendarProblemKind =
  | "unknown"
  | "noSuchDay"
  | "backwards"
  | "otherYear"
  | "otherNotice"
  | "weekdayDiffers"
  | "countDiffers"
  | "workedWeekday"
  | "twice"
  | "both"
  | "nothing";

/** What is wrong with a line, which counts from 1, and the words or the day that it is about. */
export interface CalendarProblem {
  readonly line: number;
  readonly kind: CalendarProblemKind;
  readonly about: string;
}

export type CalendarDays = Pick<PublishedYear, "holidays" | "workdays">;

export interface ReadCalendar extends CalendarDays {
  readonly problems: readonly CalendarProblem[];
}

/** Longer than any stretch of days off. */
const mostDays = 31;

/**
 * The days off and weekend days worked of one year by its text: the State Council's notice as people paste it, whole or in part, or lines of an ISO
 * date with `off` or `work`. Blank lines, those that begin with # and words without dates say nothing. Every problem stands at its line; a text with
 * one is not to be published.
 */
export function readCalendar(year: number, text: string): ReadCalendar {
  const problems: CalendarProblem[] = [];
  const known = new Map<CivilDate, CalendarEntry["kind"]>();
  text.split(/\r\n?|\n/u).forEach((typed, i) => {
    const problem = (kind: CalendarProblemKind, about: string) => problems.push({ line: i + 1, kind, about });
    for (const entry of readCalendarLine(year, typed)) {
      if (typeof entry === "string") unread(entry, problem);
      else for (const day of daysOf(year, entry, problem)) enter(known, day, entry.kind, problem);
    }
  });
  if (known.size === 0 && problems.length === 0) problems.push({ line: 1, kind: "nothing", about: "" });
  const of = (kind: CalendarEntry["kind"]) => [...known].flatMap(([day, is]) => (is === kind ? [day] : [])).sort();
  return { holidays: of("off"), workdays: of("work"), problems };
}

type Report = (kind: CalendarProblemKind, about: string) => void;

function unread(sentence: string, problem: Report) {
  const year = yearOfNotice(sentence);
  if (year === null) problem("unknown", sentence);
  else problem("otherNotice", String(year));
}

/** The days of an entry that lie in the year. A weekend of the year beside it is off anyway. */
function daysOf(year: number, { kind, days, stretch, count }: CalendarEntry, problem: Report): CivilDate[] {
  const dates: CivilDate[] = [];
  for (const { date, typed, weekday } of days) {
    if (date === null) problem("noSuchDay", typed);
    else if (weekday !== null && weekday !== weekdayOf(date)) problem("weekdayDiffers", typed);
    if (date !== null) dates.push(date);
  }
  if (dates.length < days.length) return [];
  const all = stretch ? stretchOf(dates) : dates;
  if (all === null) {
    problem("backwards", days.map(({ typed }) => typed).join(" – "));
    return [];
  }
  if (count !== null && count !== all.length) problem("countDiffers", String(all.length));
  const outside = all.filter((day) => yearOf(day) !== year && !(kind === "off" && isWeekend(day)));
  if (outside[0]) problem("otherYear", outside[0]);
  return all.filter((day) => yearOf(day) === year);
}

/** From the first day to the last; null when that is no stretch. */
function stretchOf([first = "", last = first]: readonly CivilDate[]): CivilDate[] | null {
  if (last < first || addDays(first, mostDays) <= last) return null;
  const all: CivilDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) all.push(day);
  return all;
}

function enter(
  known: Map<CivilDate, CalendarEntry["kind"]>,
  day: CivilDate,
  kind: CalendarEntry["kind"],
  problem: Report,
) {
  const before = known.get(day);
  if (before !== undefined) problem(before === kind ? "twice" : "both", day);
  else if (kind === "work" && !isWeekend(day)) problem("workedWeekday", day);
  known.set(day, before ?? kind);
}

/** A published year as lines that read back as the same days. */
export const calendarText = ({ holidays, workdays }: CalendarDays): string =>
  [...holidays.map((day) => `${day} off`), ...workdays.map((day) => `${day} work`)].sort().join("\n");
