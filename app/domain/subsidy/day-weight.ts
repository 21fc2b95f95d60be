import type { Proration } from "./types";

/** A part of a month, as a fraction. */
export interface DayWeight {
  numerator: number;
  denominator: number;
}

const OF_YEAR: DayWeight = { numerator: 12, denominator: 365 };
const OF_DAYS: readonly DayWeight[] = Array.from({ length: 32 }, (_, days) => ({ numerator: 1, denominator: days }));

/** The part of a month that one of its days is (docs/rules/calculation.md, rule 5); day counts are those of the calendar month. */
export const dayWeight = (proration: Proration, days: number, payableDays: number): DayWeight => {
  if (proration === "actual365") return OF_YEAR;
  const denominator = proration === "thirty" && payableDays < days ? 30 : days;
  return OF_DAYS[denominator] ?? { numerator: 1, denominator };
};
