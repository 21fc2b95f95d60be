import type { Reach } from "~/domain/access/reach";
import { groupBy } from "~/domain/kernel/group-by";
import { loosely } from "~/domain/kernel/text/loosely";
import { byName, zonesByName } from "../places";
import { type UnitOf, unitsByLabel } from "../premises";
import type { OperatorOf, ProgramOf, SiteOf, SubsidiesStanding } from "./standing";

/** Finds what rows name, each by whatever it is called. */
export interface LookUp {
  readonly program: (said: string) => ProgramOf | null;
  readonly zone: (said: string) => { readonly id: string } | null;
  readonly site: (said: string) => SiteOf | null;
  readonly unit: (siteId: string, label: string) => UnitOf | null;
  readonly reaches: (zoneId: string) => boolean;
  /** Who runs a site today; where none is named, who runs one of the zone. */
  readonly operators: (siteId: string | null, zoneId: string) => readonly OperatorOf[];
}

export function lookUp({ programs, zones, sites, units }: SubsidiesStanding, reach: Reach): LookUp {
  const named = byName(programs);
  const numbered = new Map(programs.map((program) => [String(program.number), program]));
  const reaches = (zoneId: string) => reach === "all" || reach.includes(zoneId);
  const unit = unitsByLabel(units);
  const sitesOf = groupBy(sites, ({ zoneId }) => zoneId);
  return {
    program: (said) => numbered.get(said.trim()) ?? named(said),
    zone: zonesByName(zones, reach),
    site: byName(sites.filter(({ zoneId }) => reaches(zoneId))),
    unit,
    reaches,
    operators(siteId, zoneId) {
      const at = (sitesOf.get(zoneId) ?? []).filter(({ id }) => siteId === null || id === siteId);
      return [...new Map(at.flatMap((site) => site.operators).map((operator) => [operator.id, operator])).values()];
    },
  };
}

/** The operator that a row names, by code or name, among those that it may be. */
export const operatorNamed = (operators: readonly OperatorOf[], said: string): OperatorOf | null =>
  operators.find(({ code }) => code !== null && loosely(code) === loosely(said)) ??
  byName(operators.map((operator) => ({ ...operator, slug: "" })))(said);
