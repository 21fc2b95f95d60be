import { addDays, type CivilDate } from "../kernel/time/civil-date";

/** A row of a lease: one rent on the days [from, to). */
export interface LeaseStretch {
  readonly id: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The rows of one company in one unit, in the order of days, that are one lease with the row of this id: each follows the one before without a gap. */
export function leaseOfRow<Row extends LeaseStretch>(id: string, rows: readonly Row[]): readonly Row[] {
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0) return [];
  const follows = (i: number): boolean => rows[i - 1]?.to === rows[i]?.from;
  let first = at;
  while (first > 0 && follows(first)) first -= 1;
  let end = at + 1;
  while (end < rows.length && follows(end)) end += 1;
  return rows.slice(first, end);
}

/** The last days that a lease can be given on a day: from the day before its first, so that nobody moved in, to the day before its last; null for one that is over. */
export function earlierLastDays(
  rows: readonly LeaseStretch[],
  today: CivilDate,
): { readonly min: CivilDate; readonly max: CivilDate } | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || last.to <= today) return null;
  return { min: addDays(first.from, -1), max: addDays(last.to, -2) };
}

/** What becomes of a row of a lease that ends early: its first day without, null where nothing is left of it. */
export interface LeaseCut {
  readonly id: string;
  readonly wasTo: CivilDate;
  readonly to: CivilDate | null;
}

/** The rows of a lease that are others when its last day is this one. */
export const cutLease = (rows: readonly LeaseStretch[], lastDay: CivilDate): LeaseCut[] => {
  const end = addDays(lastDay, 1);
  return rows.filter(({ to }) => to > end).map(({ id, from, to }) => ({ id, wasTo: to, to: from >= end ? null : end }));
};
