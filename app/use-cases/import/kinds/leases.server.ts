import { holdCompanies } from "~/data/company/hold-company.server";
import { awardsSince, holdLetUnits, insertLeases } from "~/data/import/leases.server";
import { readCitySites, readCityUnits, readCompaniesWith } from "~/data/import/premises.reader.server";
import { holdOpenSites } from "~/data/import/units.server";
import { leaseColumns } from "~/domain/import/leases/columns";
import { type ImportedLease, leasesIn } from "~/domain/import/leases/leases-in";
import { Refusal } from "~/platform/errors";
import { importKind } from "./kind";

/** Leases that one set of statements writes. */
const batch = 500;

/** Who leases which unit: an occupancy without an award, with what the lease says. */
export const leases = importKind({
  name: "leases",
  columns: leaseColumns,
  async standing(reading, { reach }, rows) {
    const companies = await readCompaniesWith(
      reading,
      rows.map(({ row }) => row.company),
    );
    const standing = { companies, sites: await readCitySites(reading), units: await readCityUnits(reading) };
    return leasesIn(rows, standing, reach);
  },
  problems: (_, { problems }) => problems,
  zones: (_, { leases: found }) => found.map(({ zoneId }) => zoneId),
  makes: (_, { leases: found }) => ({ leases: found.length }),
  async write(tx, _, __, { standing: { leases: found }, progress }) {
    // Companies before units, as an approval has it.
    await holdCompanies(tx, [...new Set(found.map(({ companyId }) => companyId))]);
    const units = [...new Map(found.map(({ unit }) => [unit.id, unit])).values()];
    if (!(await holdLetUnits(tx, units))) throw new Refusal("space.withdrawn");
    const siteIds = units.map(({ siteId }) => siteId);
    if (!(await holdOpenSites(tx, siteIds))) throw new Refusal("space.closed");
    const keys: string[] = [];
    for (let at = 0; at < found.length; at += batch) {
      const made = await insertLeases(tx, found.slice(at, at + batch).map(leaseOf));
      keys.push(...made);
      progress(made.length);
    }
    return [
      { table: "occupancy", keys },
      { table: "lease", keys },
    ];
  },
  tables: [
    { table: "lease", key: { occupancy_id: "uuid" } },
    { table: "occupancy", key: { id: "uuid" } },
  ],
  builtOn: awardsSince,
});

const leaseOf = ({ row: _, zoneId: __, unit, ...lease }: ImportedLease) => ({ ...lease, unitId: unit.id });
