import { type CivilDate, laterOf } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import type { PayingEnd } from "~/domain/subsidy/paying-end";
import { lengthOfDays, type Standing } from "~/domain/subsidy/standing";
import { leftToClaim, yearStart } from "./ceilings";
import type { KnownCeiling } from "./input";

/** What is known of an award with ceilings: its days, and the first of which nothing can be granted any more. */
export interface KnownDays {
  readonly benefit: DateRange;
  readonly claimableTo: CivilDate;
}

const stopOf = (known: readonly KnownCeiling[], { benefit, claimableTo }: KnownDays): PayingEnd => {
  if (claimableTo >= benefit.to) return { on: benefit.to, because: null };
  return { on: claimableTo, because: known.some((each) => leftToClaim(each) > 0) ? "year" : "total" };
};

const sum = (known: readonly KnownCeiling[], of: (each: KnownCeiling) => number): number =>
  known.reduce((total, each) => total + of(each), 0);

/** Where an award with ceilings stands: what was granted is used, what may still be claimed is left, also of years that are over. */
export const ceilingsStanding = (known: readonly KnownCeiling[], days: KnownDays, today: CivilDate): Standing => {
  const { benefit } = days;
  const payingEnd = stopOf(known, days);
  const now = laterOf(benefit.from, today < payingEnd.on ? today : payingEnd.on);
  return {
    phase: today >= benefit.to ? "ended" : today < benefit.from ? "pending" : "running",
    used: lengthOfDays(benefit.from, now),
    left: lengthOfDays(now, payingEnd.on),
    payingEnd,
    endDate: benefit.to,
    nextChange: null,
    amountUsedFen: sum(known, ({ grantedFen }) => grantedFen),
    amountLeftFen: sum(known, leftToClaim),
  };
};

/** When the ceiling of another year begins; null where none does. */
export const nextYear = (known: readonly KnownCeiling[], today: CivilDate): CivilDate | null =>
  known.map(({ year }) => yearStart(year)).find((day) => day > today) ?? null;
