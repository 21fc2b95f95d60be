import { cleanCode } from "../text/clean";
import { monthsAfter as addMonthsToDay, civil, dayNumber, parseDay } from "./day-number";

/** A day of the calendar as `YYYY-MM-DD`, without time zone; strings of this shape sort by date. */
export type CivilDate = string;

/** Whether the text is `YYYY-MM-DD` and names a day that exists (2026-02-29 does not). */
export const isCivilDate = (text: string): text is CivilDate => parseDay(text) !== null;

/** The date that someone typed, in characters of any width, or null when it is none. */
export const parseCivilDate = (text: string): CivilDate | null => {
  const plain = cleanCode(text);
  return isCivilDate(plain) ? plain : null;
};

/** The date so many days later (earlier when negative); at the edge of the calendar, years 0001 and 9999, it stays there. */
export const addDays = (date: CivilDate, days: number): CivilDate => civil(dayNumber(date) + days);

/**
 * The date so many months after `origin`, clamped to the end of the month: 31 January + 1 is the last of February.
 * Count every boundary from its origin; step by step the day of the month would drift. At the edge as `addDays`.
 */
export const addMonths = (origin: CivilDate, months: number): CivilDate =>
  civil(addMonthsToDay(dayNumber(origin), months));

/** Days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from);

/** The later of two dates. */
export const laterOf = (a: CivilDate, b: CivilDate): CivilDate => (a >= b ? a : b);
