import type { CompanyOf, UnitOf } from "~/domain/import/premises";
import type { SiteInZone } from "~/domain/import/places";
import { groupBy } from "~/domain/kernel/group-by";
import type { Reading } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** The companies that say these codes are theirs, by code, in the order in which they came. */
export async function readCompaniesWith(
  reading: Reading,
  codes: readonly string[],
): Promise<ReadonlyMap<string, CompanyOf[]>> {
  const found = await reading.rows<CompanyOf & { readonly code: string } & Record<string, unknown>>(
    `SELECT code, id, name, code_verified_at IS NOT NULL AS verified FROM company WHERE code = ANY($1::char(18)[]) ORDER BY created_at, id`,
    [[...new Set(codes)]],
  );
  return groupBy(found, ({ code }) => code);
}

/** Every site of the city, as it stands at this moment. */
export const readCitySites = (reading: Reading): Promise<SiteInZone[]> =>
  reading.rows<SiteInZone & Record<string, unknown>>(
    `SELECT id, slug, name, zone_id AS "zoneId", closed_on IS NOT NULL AS closed FROM site ORDER BY position, id`,
  );

const leaseOf = `CASE WHEN a.id IS NOT NULL THEN coalesce(a.lease, '[]')
  WHEN l.occupancy_id IS NOT NULL THEN jsonb_build_array(jsonb_build_object('from', o.from_on, 'areaM2', l.area_m2::text, 'rentFenPerM2Month', l.rent_fen_per_m2_month))
  ELSE '[]' END`;

/** Every unit of the city with its rents, and who is in it or has been promised it. */
export const readCityUnits = (reading: Reading): Promise<UnitOf[]> =>
  reading.rows<UnitOf & Record<string, unknown>>(
    `SELECT u.id, u.site_id AS "siteId", u.label, u.area_m2::text AS "areaM2", u.withdrawn_on AS "withdrawnOn",
            (SELECT coalesce(json_agg(json_build_object('from', r.from_on, 'fen', r.rent_fen_per_m2_month) ORDER BY r.from_on, r.set_at, r.id), '[]')
               FROM unit_rent r WHERE r.unit_id = u.id) AS rents,
            (SELECT coalesce(json_agg(json_build_object('companyId', c.id, 'company', c.name, 'from', o.from_on, 'to', o.to_on,
                      'award', a.reference, 'lease', ${leaseOf}) ORDER BY o.from_on, o.id), '[]')
               FROM occupancy o JOIN company c ON c.id = o.company_id LEFT JOIN award a ON a.id = o.award_id
               LEFT JOIN lease l ON l.occupancy_id = o.id
              WHERE o.unit_id = u.id AND ${stands("o")}) AS taken
       FROM unit u`,
  );
