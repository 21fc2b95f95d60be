import { fenToYuanString } from "~/domain/kernel/money/fen";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import type { LeaseRowInput, TermsInput } from "~/domain/subsidy/types";
import { type CompanyOf, type StandingLease, standingLease, type UnitOf, unitRentOn } from "../premises";
import { type Numbered, wereRead } from "../column";
import type { Faults } from "../faults";
import type { SubsidyField, SubsidyRow } from "./columns";

interface Leased {
  readonly lease: readonly LeaseRowInput[];
  /** The first day no longer leased; null where it is not known. */
  readonly leaseEnd: CivilDate | null;
}

interface Of {
  readonly unit: UnitOf | null;
  readonly company: CompanyOf | null;
}

/** Names a lease that begins after the first day, or is over by then, whatever it is of. */
export function leaseDays(numbered: Numbered<SubsidyRow>, faults: Faults<SubsidyField>): void {
  const { start, leaseFrom, leaseLastDay } = numbered.row;
  if (!wereRead(numbered, "start")) return;
  if (leaseFrom !== null && leaseFrom > start) faults.at("start", "import.startBeforeLease", { date: leaseFrom });
  else if (leaseLastDay !== null && leaseLastDay < start)
    faults.at("leaseLastDay", "import.leaseOver", { date: start });
}

/**
 * The lease of a row: of a unit that the company leases already that lease, else with the area and rent that the unit has, unless the row
 * says others; null where its days do not fit.
 */
export function leaseOf(
  row: SubsidyRow,
  terms: TermsInput,
  { unit, company }: Of,
  faults: Faults<SubsidyField>,
): Leased | null {
  const { start, leaseFrom, leaseLastDay } = row;
  const from = leaseFrom ?? start;
  if (from > start || (leaseLastDay !== null && leaseLastDay < start)) return null;
  const own = unit && company && standingLease(unit, company.id, start);
  if (own) return underLease(row, own, faults);
  const area = row.area ?? unit?.areaM2 ?? (counts(terms).area ? faults.at("area", "required") : "0");
  const known = unit ? unitRentOn(unit, start) : undefined;
  const rent = row.rent ?? known ?? (counts(terms).rent ? faults.at("rent", "required") : 0);
  if (area === null || rent === null) return null;
  const leaseEnd = leaseLastDay === null ? null : addDays(leaseLastDay, 1);
  return { lease: [{ from, areaM2: area, rentFenPerM2Month: rent }], leaseEnd };
}

/** Two who say different things of one lease cannot both be right. */
function underLease(
  { leaseFrom, leaseLastDay, area, rent }: SubsidyRow,
  { rows: [first, ...later], end }: StandingLease,
  faults: Faults<SubsidyField>,
): Leased {
  if (area !== null && Number(area) !== Number(first.areaM2))
    faults.at("area", "import.leaseArea", { area: first.areaM2 });
  if (rent !== null && rent !== first.rentFenPerM2Month)
    faults.at("rent", "import.leaseRent", { rent: fenToYuanString(first.rentFenPerM2Month) });
  const lastDay = addDays(end, -1);
  if (leaseLastDay !== null && leaseLastDay !== lastDay)
    faults.at("leaseLastDay", "import.leaseEnds", { date: lastDay });
  return { lease: [{ ...first, from: leaseFrom ?? first.from }, ...later], leaseEnd: end };
}

/** What an amount is counted by: some are the same whatever the premises. */
const counts = ({ tiers, rentShareCap = null }: TermsInput) => ({
  area: tiers.some((tier) => !("fen" in tier)) || rentShareCap !== null,
  rent: tiers.some((tier) => "share" in tier) || rentShareCap !== null,
});
