import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import { civil, monthLabel, monthOfDay, monthStart } from "~/domain/kernel/time/day-number";
import type { Month } from "~/domain/kernel/time/month";
import { suspendedRanges } from "~/domain/subsidy/clock";
import type { Planned } from "~/domain/subsidy/plan";
import { type Standing, standing } from "~/domain/subsidy/standing";
import { tierSchedule, type TierSpan } from "~/domain/subsidy/tier-schedule";
import type { Books, PlanBook } from "../book";
import { wholeRent } from "../waived-rent";
import { type GrantedMonths, grantedMonths, planAsGranted } from "../waterfall/granted-months";

/** A month of an award beside its rent. */
export interface CourseMonth {
  readonly month: Month;
  /** The whole rent of the month by the lease; 0 where there is no lease. */
  readonly rentFen: Fen;
  readonly payableFen: Fen;
}

/** How an award with a plan runs, beside the other awards of its company. */
export interface Course {
  readonly benefit: DateRange;
  readonly standing: Standing;
  readonly tiers: readonly TierSpan[];
  readonly suspensions: readonly DateRange[];
  /** Every calendar month of the benefit, in order. */
  readonly months: readonly CourseMonth[];
  /** The plan with its caps as they were used beside the other awards. */
  readonly planned: Planned;
}

/** The course of an approved award on a day, of its months as granted. Months left are counted by `standing`, here as everywhere. */
export const courseOf = (
  books: Books,
  book: PlanBook,
  today: CivilDate,
  granted: GrantedMonths = grantedMonths(books, book),
): Course => {
  const { basis } = book.plan;
  const planned = { basis, plan: planAsGranted(book, granted) };
  const { start, end } = basis.clock;
  const months: CourseMonth[] = [];
  for (let at = monthOfDay(start); monthStart(at) < end; at++) {
    const month = monthLabel(at);
    months.push({ month, rentFen: wholeRent(basis, month), payableFen: book.payable.get(month) ?? 0 });
  }
  return {
    benefit: { from: civil(start), to: civil(end) },
    standing: standing(planned, today, book.payable),
    tiers: tierSchedule(basis),
    suspensions: suspendedRanges(basis.clock).map(({ from, to }) => ({ from: civil(from), to: civil(to) })),
    months,
    planned,
  };
};
