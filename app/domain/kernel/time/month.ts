import { addDays, addMonths, type CivilDate, isCivilDate } from "./civil-date";
import { type DateRange, isEmpty } from "./date-range";

/** A calendar month as `YYYY-MM`. */
export type Month = string;

/** Whether the text is `YYYY-MM` and names a month. */
export const isMonth = (text: string): text is Month => isCivilDate(`${text}-01`);

/** The month a day lies in. */
export const monthOf = (date: CivilDate): Month => date.slice(0, 7);

/** The calendar year a day or month lies in; also its fiscal year. */
export const yearOf = (date: CivilDate | Month): number => Number(date.slice(0, 4));

/** The first day of a month. */
export const firstDayOf = (month: Month): CivilDate => `${month}-01`;

/** The month so many months later (earlier when negative). */
export const shiftMonth = (month: Month, months: number): Month => monthOf(addMonths(firstDayOf(month), months));

/** The first day of the month after the one that the day lies in. */
export const firstOfNextMonth = (day: CivilDate): CivilDate => firstDayOf(shiftMonth(monthOf(day), 1));

/** The days of a month. */
export const monthRange = (month: Month): DateRange => ({
  from: firstDayOf(month),
  to: addMonths(firstDayOf(month), 1),
});

/** The months, in order, of which the range holds at least one day. */
export const monthsIn = (range: DateRange): Month[] => {
  if (isEmpty(range)) return [];
  const last = monthOf(addDays(range.to, -1));
  let month = monthOf(range.from);
  const months = [month];
  while (month < last) months.push((month = shiftMonth(month, 1)));
  return months;
};
