import type { ProgramContent } from "~/domain/program/draft/content";
import type { UnitOf } from "../premises";
import type { Faults } from "../faults";
import type { SubsidyField, SubsidyRow } from "./columns";
import type { LookUp } from "./look-up";
import type { ProgramOf, SiteOf } from "./standing";

interface Place {
  readonly zoneId: string;
  readonly siteId: string | null;
  readonly unit: UnitOf | null;
}

/** Where a subsidy is: at its unit, else at its site, else in the zone that its program or its row names. */
export function premisesOf(
  row: SubsidyRow,
  program: ProgramOf,
  { premises }: ProgramContent,
  look: LookUp,
  faults: Faults<SubsidyField>,
): Place | null {
  const site = row.site === null ? null : look.site(row.site);
  if (row.site !== null && !site) return faults.at("site", "import.noSite");
  const unit = unitOf(row, premises, site, look, faults);
  const zone = row.zone === null ? null : look.zone(row.zone);
  if (row.zone !== null && !zone) return faults.at("zone", "import.noZone");
  const zoneId = site?.zoneId ?? zone?.id ?? program.zoneId;
  if (zoneId === null) return faults.at("zone", "required");
  if (zone && zone.id !== zoneId) return faults.at("zone", "import.otherZone");
  if (program.zoneId !== null && program.zoneId !== zoneId)
    return faults.at(site ? "site" : "zone", "import.zoneNotOfProgram");
  return premises === "unit" && !unit ? null : { zoneId, siteId: site?.id ?? null, unit };
}

function unitOf(
  { unit: label, start }: SubsidyRow,
  premises: ProgramContent["premises"],
  site: SiteOf | null,
  look: LookUp,
  faults: Faults<SubsidyField>,
): UnitOf | null {
  if (premises !== "unit") return label === null ? null : faults.at("unit", "import.notOfProgram");
  if (!site) faults.at("site", "required");
  if (label === null) return faults.at("unit", "required");
  if (!site) return null;
  const unit = look.unit(site.id, label);
  if (!unit) return faults.at("unit", "import.noUnit");
  return unit.withdrawnOn !== null && unit.withdrawnOn <= start
    ? faults.at("unit", "import.unitWithdrawn", { date: unit.withdrawnOn })
    : unit;
}
