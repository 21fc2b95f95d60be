import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { contains, type DateRange, overlaps } from "~/domain/kernel/time/date-range";

/** A room or desk of an incubator that one company at a time may occupy. */
export interface Unit {
  readonly id: string;
  /** First day on which it is no longer let, or null. */
  readonly withdrawnOn: CivilDate | null;
}

/** Who is in a unit on which days, half-open. */
export interface Occupancy extends DateRange {
  readonly unitId: string;
  readonly companyId: string;
}

export type UnitStatus<O extends Occupancy = Occupancy> =
  | { readonly status: "occupied"; readonly occupancy: O }
  /** Free that day, but promised: `next` is the earliest occupancy to come. */
  | { readonly status: "reserved"; readonly next: O }
  | { readonly status: "free" }
  | { readonly status: "withdrawn" };

/** The occupancies of the unit that share a day with the range; a new one may be added only when there are none. */
export const conflicting = <O extends Occupancy>(occupancies: readonly O[], unitId: string, range: DateRange): O[] =>
  occupancies.filter((occupancy) => occupancy.unitId === unitId && overlaps(occupancy, range));

/** What the unit is on a day. Occupancies of other units are ignored. */
export const unitStatus = <O extends Occupancy>(
  unit: Unit,
  occupancies: readonly O[],
  day: CivilDate,
): UnitStatus<O> => {
  const own = occupancies.filter(({ unitId }) => unitId === unit.id);
  const current = own.find((occupancy) => contains(occupancy, day));
  if (current) return { status: "occupied", occupancy: current };
  if (unit.withdrawnOn !== null && unit.withdrawnOn <= day) return { status: "withdrawn" };
  const [next] = own.filter(({ from, to }) => day < from && from < to).sort((a, b) => (a.from < b.from ? -1 : 1));
  return next ? { status: "reserved", next } : { status: "free" };
};

/** The units that nobody occupies on any day of the range and that are let throughout. */
export const freeUnits = <U extends Unit>(
  units: readonly U[],
  occupancies: readonly Occupancy[],
  range: DateRange,
): U[] =>
  units.filter(
    ({ id, withdrawnOn }) =>
      (withdrawnOn === null || range.to <= withdrawnOn) && conflicting(occupancies, id, range).length === 0,
  );
