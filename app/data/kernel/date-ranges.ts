/** Days as PostgreSQL writes a `datemultirange`. */
import type { DateRange } from "~/domain/kernel/time/date-range";

/** Ranges in order that have no day in common and do not touch. */
export const rangesText = (ranges: readonly DateRange[]): string =>
  `{${ranges.map(({ from, to }) => `[${from},${to})`).join(",")}}`;

export const rangesOf = (text: string): DateRange[] =>
  [...text.matchAll(/\[([^,]+),([^)]+)\)/g)].map(([, from = "", to = ""]) => ({ from, to }));
