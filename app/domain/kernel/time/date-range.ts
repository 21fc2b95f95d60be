import { type CivilDate, daysBetween, earlierOf, laterOf } from "./civil-date";

/** The days from `from` up to but not including `to`. Empty when `to` is not after `from`. */
export interface DateRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Whether the range holds no day. */
export const isEmpty = (range: DateRange): boolean => range.to <= range.from;

/** The days that both ranges hold, or null when there are none. */
export const intersect = (a: DateRange, b: DateRange): DateRange | null => {
  const common = { from: laterOf(a.from, b.from), to: earlierOf(a.to, b.to) };
  return isEmpty(common) ? null : common;
};

/** The same days as the given ranges hold together, as ranges in order that neither overlap nor touch. */
export const union = (ranges: readonly DateRange[]): DateRange[] => {
  const merged: DateRange[] = [];
  const inOrder = ranges.filter((range) => !isEmpty(range)).sort((a, b) => daysBetween(b.from, a.from));
  for (const range of inOrder) {
    const last = merged.at(-1);
    if (last && range.from <= last.to) merged[merged.length - 1] = { from: last.from, to: laterOf(last.to, range.to) };
    else merged.push(range);
  }
  return merged;
};
