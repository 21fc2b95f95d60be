import type { Fen } from "~/domain/kernel/money/fen";
import { addDays } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import type { Reach } from "../../access/reach";
import type { Numbered } from "../column";
import { Faults } from "../faults";
import { overlapping, type SiteInZone, sitesByName } from "../places";
import { type CompanyOf, companyWith, isOwnLease, overlap, type UnitOf, unitRentOn, unitsByLabel } from "../premises";
import type { RowProblem } from "../problem";
import { mostRent } from "../units";
import { besideAward } from "./beside-award";
import type { LeaseField, RowOfLeases } from "./columns";

/** What stands that a file of leases speaks of. */
export interface LeasesStanding {
  readonly sites: readonly SiteInZone[];
  readonly units: readonly UnitOf[];
  /** By code: several where nobody's licence was seen yet. */
  readonly companies: ReadonlyMap<string, readonly CompanyOf[]>;
}

/** A unit that a company leases on the days [from, to). */
export interface ImportedLease extends DateRange {
  readonly row: number;
  readonly number: string | null;
  readonly companyId: string;
  readonly zoneId: string;
  readonly unit: UnitOf;
  /** A decimal string. */
  readonly areaM2: string;
  readonly rentFenPerM2Month: Fen;
}

type LeaseFaults = Faults<LeaseField>;

/** What rows of leases come to beside what stands: what is wrong with them, and the leases of those that are sound. */
export function leasesIn(
  rows: readonly Numbered<RowOfLeases>[],
  standing: LeasesStanding,
  reach: Reach,
): { readonly leases: readonly ImportedLease[]; readonly problems: readonly RowProblem<LeaseField>[] } {
  const look = { site: sitesByName(standing.sites, reach), unit: unitsByLabel(standing.units) };
  const faults = new Map<number, LeaseFaults>();
  const leases: ImportedLease[] = [];
  for (const { number, row } of rows) {
    const of = new Faults<LeaseField>();
    faults.set(number, of);
    const lease = leaseOf({ number, row }, standing, look, of);
    if (lease) leases.push(lease);
  }
  for (const { row, before } of overlapping(leases.map((lease) => ({ ...lease, key: lease.unit.id }))))
    faults.get(row)?.at("unit", "import.unitTwice", { row: before });
  const problems = [...faults].flatMap(([row, { found }]) =>
    [...found].map(([field, problem]) => ({ row, field, ...problem })),
  );
  return { leases, problems };
}

interface Look {
  readonly site: (name: string) => SiteInZone | null;
  readonly unit: (siteId: string, label: string) => UnitOf | null;
}

function leaseOf(
  { number: row, row: said }: Numbered<RowOfLeases>,
  { companies }: LeasesStanding,
  look: Look,
  faults: LeaseFaults,
): ImportedLease | null {
  const company = companyWith(companies.get(said.company));
  if (typeof company === "string") faults.at("company", company);
  const site = look.site(said.site) ?? faults.at("site", "import.noSite");
  const unit = site && (look.unit(site.id, said.unit) ?? faults.at("unit", "import.noUnit"));
  if (said.lastDay < said.from) return faults.at("lastDay", "import.endsBefore", { date: said.from });
  if (!unit || typeof company === "string") return null;
  const days = { from: said.from, to: addDays(said.lastDay, 1) };
  if (unit.withdrawnOn !== null && unit.withdrawnOn < days.to)
    faults.at("unit", "import.unitWithdrawn", { date: unit.withdrawnOn });
  besideOthers(days, unit, company, faults);
  const award = unit.taken.find((each) => each.companyId === company.id && each.award !== null && overlap(each, days));
  const agreed = award ? besideAward(said, days, award, faults) : undefined;
  const areaM2 = said.area ?? agreed?.areaM2 ?? unit.areaM2;
  const rent = said.rent ?? agreed?.rentFenPerM2Month ?? unitRentOn(unit, days.from) ?? faults.at("rent", "required");
  if (rent !== null && rent > mostRent) faults.at("rent", "notMoney");
  if (rent === null || faults.found.size > 0) return null;
  const { zoneId } = site;
  return { row, number: said.number, companyId: company.id, zoneId, unit, ...days, areaM2, rentFenPerM2Month: rent };
}

/** Another company is never in the unit on the same days, and the same one has one lease of it. */
function besideOthers(days: DateRange, { taken }: UnitOf, company: CompanyOf, faults: LeaseFaults): void {
  for (const each of taken.filter((of) => overlap(of, days))) {
    if (each.companyId !== company.id)
      faults.at("unit", "import.unitTaken", { company: each.company, from: each.from });
    else if (isOwnLease(each, company.id)) faults.at("unit", "import.leaseStands", { from: each.from });
  }
}
