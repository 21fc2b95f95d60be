import type { Fen } from "~/domain/kernel/money/fen";
import { addDays } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import type { Reach } from "../../access/reach";
import { type Numbered, wereRead } from "../column";
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
  const places: LeasedPlace[] = [];
  for (const numbered of rows) {
    const of = new Faults<LeaseField>();
    faults.set(numbered.number, of);
    const place = placeOf(numbered, look, of);
    if (place) places.push(place);
    const lease = leaseOf(numbered, standing, place, of);
    if (lease) leases.push(lease);
  }
  for (const { row, before } of overlapping(places.map((place) => ({ ...place, key: place.unit.id }))))
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

/** Which unit a row leases and when, as far as it says both. */
type LeasedPlace = Pick<ImportedLease, "row" | "zoneId" | "unit" | "from" | "to">;

function placeOf(numbered: Numbered<RowOfLeases>, look: Look, faults: LeaseFaults): LeasedPlace | null {
  const { number: row, row: said } = numbered;
  const daysKnown = wereRead(numbered, "from", "lastDay");
  const ends = daysKnown && said.lastDay < said.from;
  if (ends) faults.at("lastDay", "import.endsBefore", { date: said.from });
  if (!wereRead(numbered, "site")) return null;
  const site = look.site(said.site) ?? faults.at("site", "import.noSite");
  if (!site || !wereRead(numbered, "unit")) return null;
  const unit = look.unit(site.id, said.unit) ?? faults.at("unit", "import.noUnit");
  if (!unit || !daysKnown || ends) return null;
  const days = { from: said.from, to: addDays(said.lastDay, 1) };
  if (unit.withdrawnOn !== null && unit.withdrawnOn < days.to)
    faults.at("unit", "import.unitWithdrawn", { date: unit.withdrawnOn });
  return { row, zoneId: site.zoneId, unit, ...days };
}

function leaseOf(
  numbered: Numbered<RowOfLeases>,
  { companies }: LeasesStanding,
  place: LeasedPlace | null,
  faults: LeaseFaults,
): ImportedLease | null {
  const { row: said, unread } = numbered;
  const company = wereRead(numbered, "company") ? companyWith(companies.get(said.company)) : null;
  if (typeof company === "string") faults.at("company", company);
  if (!place || company === null || typeof company === "string") return null;
  const { unit, from, to } = place;
  const days = { from, to };
  besideOthers(days, unit, company, faults);
  const award = unit.taken.find((each) => each.companyId === company.id && each.award !== null && overlap(each, days));
  // An area or rent that could not be read may be the one that was agreed.
  const agreed = award && wereRead(numbered, "area", "rent") ? besideAward(said, days, award, faults) : undefined;
  const areaM2 = said.area ?? agreed?.areaM2 ?? unit.areaM2;
  const rent = said.rent ?? agreed?.rentFenPerM2Month ?? unitRentOn(unit, days.from) ?? faults.at("rent", "required");
  if (rent !== null && rent > mostRent) faults.at("rent", "notMoney");
  if (rent === null || unread || faults.found.size > 0) return null;
  return { ...place, number: said.number, companyId: company.id, areaM2, rentFenPerM2Month: rent };
}

/** Another company is never in the unit on the same days, and the same one has one lease of it. */
function besideOthers(days: DateRange, { taken }: UnitOf, company: CompanyOf, faults: LeaseFaults): void {
  for (const each of taken.filter((of) => overlap(of, days))) {
    if (each.companyId !== company.id)
      faults.at("unit", "import.unitTaken", { company: each.company, from: each.from });
    else if (isOwnLease(each, company.id)) faults.at("unit", "import.leaseStands", { from: each.from });
  }
}
