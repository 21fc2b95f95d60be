import type { CivilDate } from "../kernel/time/civil-date";
import type { LeaseRowInput } from "./types";

/** What is leased on the days [from, to). */
export interface LeasedRow extends LeaseRowInput {
  readonly to: CivilDate;
}

/** A lease as a plan takes it, with the first day no longer leased. */
export interface LeaseThatHolds {
  readonly rows: readonly LeaseRowInput[];
  readonly leaseEnd: CivilDate;
}

/** What is leased from a day on, of rows in the order of days, as long as it goes on without a gap; null where nothing is on that day. */
export function leasedOn(rows: readonly LeasedRow[], day: CivilDate): LeaseThatHolds | null {
  const at = rows.findIndex(({ from, to }) => from <= day && day < to);
  const [now, ...later] = at < 0 ? [] : rows.slice(at);
  if (!now) return null;
  const held = [now];
  let leaseEnd = now.to;
  for (const row of later) {
    if (row.from !== leaseEnd) break;
    held.push(row);
    leaseEnd = row.to;
  }
  return {
    rows: held.map(({ from, areaM2, rentFenPerM2Month }) => ({ from, areaM2, rentFenPerM2Month })),
    leaseEnd,
  };
}
