import { holdOpenSites, insertUnits, readSitesWithUnits, type UnitToMake } from "~/data/import/units.server";
import type { Numbered } from "~/domain/import/column";
import { sitesByName } from "~/domain/import/places";
import {
  floorNamed,
  type ImportedUnit,
  type SiteWithUnits,
  unitFileColumns,
  unitProblems,
} from "~/domain/import/units";
import { firstRentDay } from "~/domain/space/unit";
import { Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { importKind } from "./kind";

/** Units that one set of statements writes. */
const batch = 500;

/** Units of sites that stand, each with its first rent. */
export const units = importKind({
  name: "units",
  columns: unitFileColumns,
  standing: async (reading) => ({ sites: await readSitesWithUnits(reading) }),
  problems: unitProblems,
  zones(rows, { sites }) {
    const siteOf = sitesByName(sites, "all");
    return rows.flatMap(({ row }) => siteOf(row.site)?.zoneId ?? []);
  },
  makes: (rows) => ({ units: rows.length }),
  async write(tx, { actor, now, reach }, _, { rows, standing, progress }) {
    const siteOf = sitesByName(standing.sites, reach);
    const made = rows.flatMap((each) => {
      const site = siteOf(each.row.site);
      return site ? [unitOf(each, site)] : [];
    });
    const siteIds = made.map(({ siteId }) => siteId);
    if (!(await holdOpenSites(tx, siteIds))) throw new Refusal("space.closed");
    for (let at = 0; at < made.length; at += batch) {
      const some = made.slice(at, at + batch);
      await insertUnits(tx, some, { from: firstRentDay, by: actor.userId, at: now });
      progress(some.length);
    }
    return [
      { table: "unit", keys: made.map(({ id }) => id) },
      { table: "unit_rent", keys: made.map(({ rentId }) => rentId) },
    ];
  },
  tables: [
    { table: "unit_rent", key: { id: "uuid" } },
    { table: "unit", key: { id: "uuid" } },
  ],
});

const unitOf = ({ row }: Numbered<ImportedUnit>, site: SiteWithUnits): UnitToMake => ({
  id: newId(),
  siteId: site.id,
  rentId: newId(),
  label: row.label,
  kind: row.kind ?? "room",
  areaM2: row.area,
  floorId: floorNamed(site, row.floor),
  features: row.features ?? [],
  uses: row.uses ?? [],
  fen: row.rent,
});
