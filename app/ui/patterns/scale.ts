import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";

/** Where on a bar that shows 0 … `max` a value lies, in percent with two decimals, never outside the bar. */
export const valueScale =
  (max: number) =>
  (value: number): number =>
    max <= 0 ? 0 : Math.round(Math.min(Math.max(value / max, 0), 1) * 10_000) / 100;

const dayOf = (date: CivilDate): number => Date.parse(date) / 86_400_000;

/** Where on a bar that shows the days of a range a date lies, in percent, never outside the bar. */
export const dateScale = ({ from, to }: DateRange) => {
  const place = valueScale(dayOf(to) - dayOf(from));
  return (date: CivilDate): number => place(dayOf(date) - dayOf(from));
};

/** The attributes of a rectangle that covers the days of a range on such a bar. */
export const spanOf = (place: (date: CivilDate) => number, { from, to }: DateRange) => {
  const start = place(from);
  return { x: `${start}%`, width: `${Math.round((place(to) - start) * 100) / 100}%` };
};
