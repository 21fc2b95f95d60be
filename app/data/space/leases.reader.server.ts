import type { Actor } from "~/domain/access/actor";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { reachOf } from "../access/reach";
import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** A lease under which a company is in a unit on the days [from, to), beside any subsidy. */
export interface LeaseOfUnit {
  readonly id: string;
  readonly number: string | null;
  readonly unitId: string;
  readonly unit: string;
  readonly site: LocalizedText;
  readonly companyId: string;
  readonly company: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly areaM2: string;
  /** In fen per m² and month. */
  readonly rent: Fen;
}

const leaseSql = `SELECT o.id, l.number, u.id AS "unitId", u.label AS unit, s.name AS site, c.id AS "companyId", c.name AS company,
    o.from_on AS "from", o.to_on AS "to", l.area_m2::text AS "areaM2", l.rent_fen_per_m2_month AS rent
  FROM lease l JOIN occupancy o ON o.id = l.occupancy_id AND ${stands("o")} JOIN unit u ON u.id = o.unit_id JOIN site s ON s.id = u.site_id
  JOIN company c ON c.id = o.company_id`;

/** The leases of a unit, those of later days first, at most a hundred; who may see them is for whoever asks to say. */
export const readLeasesOfUnit = (unitId: string): Promise<LeaseOfUnit[]> =>
  rows<LeaseOfUnit & Record<string, unknown>>(
    `${leaseSql} WHERE o.unit_id = $1::uuid ORDER BY o.from_on DESC, o.id DESC LIMIT 100`,
    [unitId],
  );

/** The leases of a company in the official's zones, those of later days first, at most a hundred. */
export const readLeasesOfCompany = (actor: Actor, companyId: string): Promise<LeaseOfUnit[]> =>
  rows<LeaseOfUnit & Record<string, unknown>>(
    `${leaseSql} WHERE o.company_id = $1::uuid AND ($2::uuid[] IS NULL OR s.zone_id = ANY($2::uuid[]))
      ORDER BY o.from_on DESC, o.id DESC LIMIT 100`,
    [companyId, reachOf(actor, "award.readOccupancy").zones],
  );
