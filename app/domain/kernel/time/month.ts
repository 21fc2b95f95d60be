import { addMonths, type CivilDate, isCivilDate } from "./civil-date";

/** A calendar month as `YYYY-MM`. */
export type Month = string;

/** Whether the value names a month of the years 0001 to 9999. */
export const isMonth = (value: unknown): value is Month => typeof value === "string" && isCivilDate(`${value}-01`);

/** The month a day lies in. */
export const monthOf = (date: CivilDate): Month => date.slice(0, 7);

/** The calendar year a day or month lies in; also its fiscal year. */
export const yearOf = (date: CivilDate | Month): number => Number(date.slice(0, 4));

/** The first day of a month. */
export const firstDayOf = (month: Month): CivilDate => `${month}-01`;

/** The month so many months later (earlier when negative). */
export const shiftMonth = (month: Month, months: number): Month => monthOf(addMonths(firstDayOf(month), months));

const indexOf = (month: Month): number => yearOf(month) * 12 + Number(month.slice(5));

/** How many months lie between two, from one to the other; less than 0 where the other is earlier. */
export const monthsApart = (from: Month, to: Month): number => indexOf(to) - indexOf(from);

/** Whether a month comes right after another. */
export const follows = (month: Month, before: Month): boolean => monthsApart(before, month) === 1;

/** The first day of the month after the one that the day lies in. */
export const firstOfNextMonth = (day: CivilDate): CivilDate => firstDayOf(shiftMonth(monthOf(day), 1));
