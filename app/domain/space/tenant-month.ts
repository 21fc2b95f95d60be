import type { Fen } from "~/domain/kernel/money/fen";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { firstDayOf, type Month, monthOf, shiftMonth } from "~/domain/kernel/time/month";

/** What an operator says of a tenant for a month: as agreed, or otherwise since a day. */
export const tenantFindings = ["asAgreed", "vacant", "sublet", "rent", "movedOut"] as const;

export type TenantFinding = (typeof tenantFindings)[number];

/** Everything but "as agreed": said of one tenant at a time, with the day and words. */
export type TenantException = Exclude<TenantFinding, "asAgreed">;
export const tenantExceptions = tenantFindings.filter((finding): finding is TenantException => finding !== "asAgreed");

/** How many months that are over can still be reported or corrected. */
const MONTHS_BACK = 3;

/** The months that can be reported on a day, the last one first: months that are over (docs/rules/states.md, "Months and claims"). */
export const monthsToReport = (today: CivilDate): readonly Month[] =>
  Array.from({ length: MONTHS_BACK }, (_, i) => shiftMonth(monthOf(today), -1 - i));

/** The first and the last day of a month. */
export const daysIn = (month: Month): { readonly first: CivilDate; readonly last: CivilDate } => ({
  first: firstDayOf(month),
  last: addDays(firstDayOf(shiftMonth(month, 1)), -1),
});

interface Tenancy {
  /** Who is in the unit on [from, to). */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** First day after the lease; null where it is open. */
  readonly leaseEnd: CivilDate | null;
  /** Fen per m² and month: by the lease of the award, and as the unit is let; null where none is known. */
  readonly agreedFen: Fen | null;
  readonly unitFen: Fen | null;
  /** Whether a report about the award waits for the office. */
  readonly reportWaits: boolean;
}

/** Why a tenant is to be looked at before a month is reported as agreed. */
export type LookAt = "leaseEnded" | "movesOut" | "otherRent" | "reportWaits";

/** What about a tenancy speaks against "as agreed" in a month; null where nothing does. */
export const lookAt = ({ to, leaseEnd, agreedFen, unitFen, reportWaits }: Tenancy, month: Month): LookAt | null => {
  const { last } = daysIn(month);
  if (leaseEnd !== null && leaseEnd <= last) return "leaseEnded";
  if (to <= last) return "movesOut";
  if (agreedFen !== null && unitFen !== null && agreedFen !== unitFen) return "otherRent";
  return reportWaits ? "reportWaits" : null;
};

/** Within how many days an ending lease is shown to the operator. */
export const ENDING_DAYS = 90;

/** The day on which a tenancy ends, exclusive: with the lease or the occupancy, whichever is sooner. */
export const endOf = ({ to, leaseEnd }: Pick<Tenancy, "to" | "leaseEnd">): CivilDate =>
  leaseEnd !== null && leaseEnd < to ? leaseEnd : to;

/** The rent of a whole month in fen, half a fen rounded up; the area is a decimal string of m² with at most two places. */
export const monthRentFen = (areaM2: string, fenPerM2Month: Fen): Fen => {
  const [whole = "0", places = ""] = areaM2.split(".");
  const hundredths = BigInt(whole) * 100n + BigInt(places.padEnd(2, "0"));
  return Number((hundredths * BigInt(fenPerM2Month) + 50n) / 100n);
};
