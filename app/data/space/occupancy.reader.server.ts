import { sitesFor } from "~/domain/access/reach";
import type { Actor } from "~/domain/access/actor";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { goneOn } from "./own-lease";
import { rentOn } from "./rent-on";

/** A unit of a site with who is in it on the actor's day, or who comes next. */
export interface UnitRow {
  readonly id: string;
  readonly site: LocalizedText;
  readonly label: string;
  readonly areaM2: string;
  readonly rentFenPerM2Month: number;
  readonly withdrawn: boolean;
  readonly company: string | null;
  readonly from: string | null;
  /** First day on which it is free again. */
  readonly to: string | null;
}

/** The units of the sites that the actor operates. Of an award an operator sees occupancy and rent, nothing else. */
export function readOwnUnits(actor: Actor): Promise<UnitRow[]> {
  return rows<UnitRow & Record<string, unknown>>(
    `SELECT u.id, s.name AS site, u.label, u.area_m2 AS "areaM2", ${rentOn("u.id", "$2::date")} AS "rentFenPerM2Month",
            coalesce(u.withdrawn_on <= $2::date, false) AS withdrawn, c.name AS company, o.from_on AS "from", ${goneOn("o")} AS "to"
     FROM unit u JOIN site s ON s.id = u.site_id
     LEFT JOIN LATERAL (SELECT * FROM occupancy y WHERE y.unit_id = u.id AND ${stands("y")} AND y.to_on > $2::date
       ORDER BY from_on, to_on DESC LIMIT 1) o ON true
     LEFT JOIN company c ON c.id = o.company_id
     WHERE s.id = ANY($1::uuid[]) ORDER BY s.position, u.label`,
    [sitesFor(actor, "award.readOccupancy"), actor.today],
  );
}
