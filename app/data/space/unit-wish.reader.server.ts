import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { LeasedRow } from "~/domain/subsidy/leased-on";
import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { ownLease, ownLeases } from "./own-lease";
import { rentOn } from "./rent-on";

export interface FreeUnit {
  readonly id: string;
  readonly label: string;
  readonly site: string;
  readonly areaM2: string;
}

/** Units of a site, by its slug, that nobody but the company by a lease is in or has been promised, smallest first; at most 200. */
export function readFreeUnits(site: string, today: CivilDate, companyId: string): Promise<FreeUnit[]> {
  return rows<FreeUnit & Record<string, unknown>>(
    `SELECT u.id, u.label, s.slug AS site, u.area_m2 AS "areaM2"
       FROM unit u JOIN site s ON s.id = u.site_id
      WHERE s.slug = $1 AND u.withdrawn_on IS NULL
        AND NOT EXISTS (SELECT 1 FROM occupancy o
                         WHERE o.unit_id = u.id AND ${stands("o")} AND o.to_on > $2 AND NOT ${ownLease("o", "$3")})
      ORDER BY u.area_m2, u.label LIMIT 200`,
    [site, today, companyId],
  );
}

/** A unit of a zone that a company can move to. */
export interface UnitToMoveTo {
  readonly id: string;
  readonly label: string;
  readonly site: LocalizedText;
  readonly areaM2: string;
  readonly rentFenPerM2Month: number;
  /** What the company leases it for already. */
  readonly leased: readonly LeasedRow[];
}

/** Units of a zone that nobody but the company by a lease is in or has been promised, by site, smallest first; at most 200. */
export function readFreeUnitsIn(zoneId: string, today: CivilDate, companyId: string): Promise<UnitToMoveTo[]> {
  return rows<UnitToMoveTo & Record<string, unknown>>(
    `SELECT u.id, u.label, s.name AS site, u.area_m2 AS "areaM2", ${rentOn("u.id", "$2::date")} AS "rentFenPerM2Month",
            ${ownLeases("u.id", "$3::uuid")} AS leased
       FROM unit u JOIN site s ON s.id = u.site_id
      WHERE s.zone_id = $1 AND u.withdrawn_on IS NULL
        AND NOT EXISTS (SELECT 1 FROM occupancy o WHERE o.unit_id = u.id AND ${stands("o")} AND o.to_on > $2 AND NOT ${ownLease("o", "$3")})
      ORDER BY s.position, u.area_m2, u.label LIMIT 200`,
    [zoneId, today, companyId],
  );
}

/** Which unit it is; null for none. */
export async function readUnitName(
  id: string,
): Promise<{ readonly label: string; readonly site: LocalizedText } | null> {
  const [found] = await rows<{ label: string; site: LocalizedText }>(
    "SELECT u.label, s.name AS site FROM unit u JOIN site s ON s.id = u.site_id WHERE u.id = $1",
    [id],
  );
  return found ?? null;
}
