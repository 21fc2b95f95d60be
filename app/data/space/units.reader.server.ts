import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { UnitFeature, UnitKind, UnitScope, UnitUse } from "~/domain/space/unit";
import { cityDay } from "../kernel/city-day";
import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { goneOn } from "./own-lease";
import { rentOn } from "./rent-on";

/** A unit with its rent on the day in fen per m² and month, and who is in it or comes next. */
export interface UnitOfSite {
  readonly id: string;
  readonly siteId: string;
  readonly zoneId: string;
  readonly site: LocalizedText;
  readonly label: string;
  readonly kind: UnitKind;
  readonly areaM2: string;
  readonly floorId: string | null;
  readonly floor: string | null;
  readonly features: readonly UnitFeature[];
  readonly uses: readonly UnitUse[];
  readonly rent: number;
  readonly withdrawnOn: CivilDate | null;
  readonly version: number;
  readonly company: string | null;
  readonly from: CivilDate | null;
  /** The first day on which it is free again. */
  readonly to: CivilDate | null;
}

const unitSql = `SELECT u.id, u.site_id AS "siteId", s.zone_id AS "zoneId", s.name AS site, u.label, u.kind, u.area_m2 AS "areaM2",
    u.floor_id AS "floorId", f.label AS floor, u.features, u.uses, ${rentOn("u.id", "$1::date")} AS rent,
    u.withdrawn_on AS "withdrawnOn", u.version, c.name AS company, o.from_on AS "from", ${goneOn("o")} AS "to"
  FROM unit u JOIN site s ON s.id = u.site_id LEFT JOIN floor f ON f.id = u.floor_id
  LEFT JOIN LATERAL (SELECT * FROM occupancy y WHERE y.unit_id = u.id AND ${stands("y")} AND y.to_on > $1::date
    ORDER BY from_on, to_on DESC LIMIT 1) o ON true
  LEFT JOIN company c ON c.id = o.company_id`;

const chosen: Readonly<Record<UnitScope, string>> = {
  all: "u.withdrawn_on IS NULL",
  free: "u.withdrawn_on IS NULL AND o.id IS NULL",
  taken: "o.id IS NOT NULL",
  withdrawn: "u.withdrawn_on IS NOT NULL",
};

/** The units of a site by floor and label, at most a thousand. */
export const readUnitsOf = (siteId: string, which: UnitScope, today: CivilDate): Promise<UnitOfSite[]> =>
  rows<UnitOfSite & Record<string, unknown>>(
    `${unitSql} WHERE u.site_id = $2::uuid AND ${chosen[which]} ORDER BY f.position NULLS LAST, u.label LIMIT 1000`,
    [today, siteId],
  );

/** A unit; who may see it is for whoever asks to say. */
export async function readUnit(id: string, today: CivilDate): Promise<UnitOfSite | null> {
  const [unit] = await rows<UnitOfSite & Record<string, unknown>>(`${unitSql} WHERE u.id = $2::uuid`, [today, id]);
  return unit ?? null;
}

/** A rent of a unit from a day on, with who set it and when; nobody for what stood before that was kept. */
export interface SetRent {
  readonly id: string;
  readonly from: CivilDate;
  readonly fen: number;
  readonly by: string | null;
  readonly on: CivilDate;
}

/** The rents of a unit, those of later days first. */
export const readRents = (unitId: string): Promise<SetRent[]> =>
  rows<SetRent & Record<string, unknown>>(
    `SELECT r.id, r.from_on AS "from", r.rent_fen_per_m2_month AS fen, a.name AS by, ${cityDay("r.set_at")} AS "on"
       FROM unit_rent r LEFT JOIN user_account a ON a.id = r.set_by
      WHERE r.unit_id = $1::uuid ORDER BY r.from_on DESC, r.set_at DESC, r.id DESC LIMIT 100`,
    [unitId],
  );
