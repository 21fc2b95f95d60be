import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import { firstDayOf, type Month, shiftMonth } from "~/domain/kernel/time/month";
import type { Ceiling, KnownCeiling } from "./input";

/** The first day of a calendar year. */
export const yearStart = (year: number): CivilDate => `${String(year).padStart(4, "0")}-01-01`;

/** What is left of a ceiling. */
export const leftToClaim = ({ fen, grantedFen }: KnownCeiling): Fen => fen - grantedFen;

/** The years whose months can be granted something, as days, from the first that was approved; null where there never was one. */
export const ceilingDays = (approved: readonly Ceiling[], now: readonly Ceiling[]): DateRange | null => {
  const years = [...approved, ...now].map(({ year }) => year);
  if (years.length === 0) return null;
  const first = Math.min(...years);
  return { from: yearStart(first), to: yearStart(Math.max(first - 1, ...now.map(({ year }) => year)) + 1) };
};

/** First day of which nothing can be granted any more: after the last year with something left, else after the last month granted. */
export const claimableTo = (
  known: readonly KnownCeiling[],
  { from }: DateRange,
  lastGranted: Month | undefined,
): CivilDate => {
  const year = known.findLast((each) => leftToClaim(each) > 0)?.year;
  if (year !== undefined) return yearStart(year + 1);
  return lastGranted === undefined ? from : firstDayOf(shiftMonth(lastGranted, 1));
};
