import { monthsAfter, monthOfDay, monthStart } from "../kernel/time/day-number";
import type { Basis } from "./basis";
import type { DayRange } from "./clock";

/** Payable days that lie in one month, cap year, tier and lease row. */
export interface MonthPart extends DayRange {
  /** As in day-number.ts. */
  month: number;
  /** The cap year: a calendar year, or the benefit years from 1. */
  year: number;
  /** Index of the tier in the basis. */
  tier: number;
  /** Index of the lease row in the basis. */
  row: number;
}

const MONTHS_PER_YEAR = 12;

/** Cuts the payable days (docs/rules/calculation.md, rule 3) at every month, cap year, tier and lease row, in order. */
export const payableParts = ({ clock, lease, leaseEnd, capYear }: Basis): MonthPart[] => {
  const parts: MonthPart[] = [];
  const firstLeased = lease[0]?.from ?? Number.POSITIVE_INFINITY;
  const payableEnd = Math.min(clock.end, leaseEnd);
  const ends = clock.tierEnds;
  let tier = 0;
  let row = 0;
  let benefitYear = 1;
  let benefitYearEnd = monthsAfter(clock.start, MONTHS_PER_YEAR);

  for (const run of clock.runs) {
    let day = Math.max(run.from, firstLeased);
    const runEnd = Math.min(run.to, payableEnd);
    if (day >= runEnd) continue;
    let month = monthOfDay(day);
    while (day < runEnd) {
      const reading = day - run.shift;
      while (reading >= (ends[tier] ?? Number.POSITIVE_INFINITY)) tier++;
      while (day >= (lease[row + 1]?.from ?? Number.POSITIVE_INFINITY)) row++;
      while (reading >= benefitYearEnd) benefitYearEnd = monthsAfter(clock.start, MONTHS_PER_YEAR * ++benefitYear);
      const monthEnd = monthStart(month + 1);
      let to = Math.min(runEnd, monthEnd, (ends[tier] ?? runEnd) + run.shift, lease[row + 1]?.from ?? runEnd);
      if (capYear === "benefit") to = Math.min(to, benefitYearEnd + run.shift);
      const year = capYear === "benefit" ? benefitYear : Math.floor(month / MONTHS_PER_YEAR);
      parts.push({ from: day, to, month, year, tier, row });
      day = to;
      if (to === monthEnd) month++;
    }
  }
  return parts;
};
