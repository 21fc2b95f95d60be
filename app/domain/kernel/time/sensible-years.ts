import type { CivilDate } from "./civil-date";
import { yearOf } from "./month";

/** First and last year, both included, of each kind of date that people type. A year outside is a slip of the hand: `0024` for 2024. */
export const SENSIBLE_YEARS = {
  /** Births, foundations, graduations, lookups: whatever happened to people and companies. */
  life: { first: 1900, last: 2100 },
  lease: { first: 1990, last: 2100 },
  /** What programs rule and grant: windows, values that change with time, starts of awards. */
  program: { first: 2000, last: 2100 },
} as const;

/** What stands for the day after the last one that a date can name: it is kept as typed, and refused. */
export const AFTER_ALL_DAYS = { last: "9999-12-31", after: "10000-01-01" } as const;

export type DateKind = keyof typeof SENSIBLE_YEARS;

/** The years that a date of this kind may lie in, where the given one lies outside; else null. */
export const outsideYears = (
  kind: DateKind,
  date: CivilDate,
): { readonly min: string; readonly max: string } | null => {
  const { first, last } = SENSIBLE_YEARS[kind];
  const year = yearOf(date);
  return year < first || year > last ? { min: String(first), max: String(last) } : null;
};
