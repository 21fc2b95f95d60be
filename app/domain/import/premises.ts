import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import type { LeaseRowInput } from "~/domain/subsidy/types";
import { loosely } from "~/domain/kernel/text/loosely";

export interface CompanyOf {
  readonly id: string;
  readonly name: string;
  /** Whether intake has seen its licence. */
  readonly verified: boolean;
}

/** Who is in a unit, or has been promised it. */
export interface TakenUnit extends DateRange {
  readonly companyId: string;
  readonly company: string;
  /** The reference of the award that it comes with; null where the company is in it without one. */
  readonly award: string | null;
  /** What is known of the lease, rising by day. */
  readonly lease: readonly LeaseRowInput[];
}

export interface UnitOf {
  readonly id: string;
  readonly siteId: string;
  readonly label: string;
  /** A decimal string. */
  readonly areaM2: string;
  readonly withdrawnOn: CivilDate | null;
  /** Rising by day; fen per m² and month. */
  readonly rents: readonly { readonly from: CivilDate; readonly fen: Fen }[];
  /** Rising by day. */
  readonly taken: readonly TakenUnit[];
}

const someDay = ({ from, to }: DateRange): boolean => from < to;

export const overlap = (a: DateRange, b: DateRange): boolean =>
  someDay(a) && someDay(b) && a.from < b.to && b.from < a.to;

/** Of the companies that say a code is theirs the one whose licence was seen, or else the only one; or why it is none. */
export function companyWith(
  known: readonly CompanyOf[] = [],
): CompanyOf | "import.noCompany" | "import.severalCompanies" {
  const [only, ...others] = known;
  const found = known.find(({ verified }) => verified) ?? (others.length === 0 ? only : undefined);
  return found ?? (only ? "import.severalCompanies" : "import.noCompany");
}

/** Finds a unit of a site by its label, however that is written. */
export function unitsByLabel(units: readonly UnitOf[]): (siteId: string, label: string) => UnitOf | null {
  const known = new Map(units.map((unit) => [`${unit.siteId} ${loosely(unit.label)}`, unit]));
  return (siteId, label) => known.get(`${siteId} ${loosely(label)}`) ?? null;
}

/** The rent of a unit on a day, or its first one where none was known yet; undefined where it has none. */
export const unitRentOn = ({ rents }: UnitOf, day: CivilDate): Fen | undefined =>
  (rents.findLast(({ from }) => from <= day) ?? rents[0])?.fen;

/** The row of a lease that holds on a day. */
export const leaseRowOn = (lease: readonly LeaseRowInput[], day: CivilDate): LeaseRowInput | undefined =>
  lease.findLast(({ from }) => from <= day);

/** Whether somebody in a unit is this company itself, by a lease of its own: its subsidies are in the unit beside it. */
export const isOwnLease = ({ companyId, award }: TakenUnit, company: string): boolean =>
  companyId === company && award === null;

/** A lease with the first day that is no longer leased. */
export interface StandingLease {
  readonly rows: readonly [LeaseRowInput, ...LeaseRowInput[]];
  readonly end: CivilDate;
}

/** What a company leases a unit for from a day on, as long as that goes on without a gap; null where it does not on that day. */
export function standingLease({ taken }: UnitOf, company: string, day: CivilDate): StandingLease | null {
  const own = taken.filter((each) => isOwnLease(each, company) && each.lease.length > 0);
  const at = own.findIndex(({ from, to }) => from <= day && day < to);
  const [now, ...later] = at < 0 ? [] : own.slice(at);
  const [first, ...rest] = now?.lease ?? [];
  if (!now || !first) return null;
  const rows: [LeaseRowInput, ...LeaseRowInput[]] = [first, ...rest];
  let end = now.to;
  for (const { from, to, lease } of later) {
    if (from !== end) break;
    rows.push(...lease);
    end = to;
  }
  return { rows, end };
}
