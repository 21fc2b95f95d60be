import { addMonths } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import { firstDayOf, shiftMonth } from "~/domain/kernel/time/month";
import { monthRuns } from "~/domain/kernel/time/month-runs";
import type { CourseMonth } from "~/domain/ledger/course/course";

/** Months with the same rent and the same subsidy, as one rectangle of a picture; heights are parts of 1. */
export interface CourseBar {
  readonly range: DateRange;
  readonly rent: number;
  readonly payable: number;
  readonly over: boolean;
}

/** The days that a picture of these months shows: whole calendar months. */
export const shownDays = (months: readonly CourseMonth[]): DateRange => {
  const from = firstDayOf(months[0]?.month ?? "2000-01");
  return { from, to: addMonths(firstDayOf(months.at(-1)?.month ?? "2000-01"), 1) };
};

/** The most of a month: what the height of the picture stands for. */
export const highestOf = (months: readonly CourseMonth[]): number =>
  Math.max(1, ...months.flatMap(({ rentFen, payableFen }) => [rentFen, payableFen]));

/** The bars of months, of which those before `present` are over, as parts of `highest` fen. */
export const courseBars = (months: readonly CourseMonth[], present: string, highest = highestOf(months)): CourseBar[] =>
  monthRuns(
    months,
    (a, b) => a.rentFen === b.rentFen && a.payableFen === b.payableFen && a.month < present === b.month < present,
  ).flatMap(({ from, to, months: [first] }) =>
    first
      ? [
          {
            range: { from: firstDayOf(from), to: firstDayOf(shiftMonth(to, 1)) },
            rent: first.rentFen / highest,
            payable: first.payableFen / highest,
            over: from < present,
          },
        ]
      : [],
  );
