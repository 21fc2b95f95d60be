import type { Actor } from "~/domain/access/actor";
import { sitesFor, zonesFor } from "~/domain/access/reach";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** A zone or a site in a list, with how many units are let in it and in how many somebody is or is promised to be. */
export interface PlaceRow {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly closedOn: CivilDate | null;
  readonly units: number;
  readonly taken: number;
}

export interface ZoneRow extends PlaceRow {
  readonly sites: number;
  readonly version: number;
}

export interface SiteRow extends PlaceRow {
  readonly zoneId: string;
  readonly zone: LocalizedText;
  readonly address: string;
  /** In fen per m² and month, as the public pages say it. */
  readonly rent: number;
  /** Who runs it today. */
  readonly operator: LocalizedText | null;
  readonly version: number;
}

const unitsIn = (where: string) => `LEFT JOIN LATERAL (
  SELECT count(*)::int AS units, (count(*) FILTER (WHERE EXISTS (SELECT FROM occupancy o
           WHERE o.unit_id = u.id AND ${stands("o")} AND o.to_on > $1::date)))::int AS taken
    FROM unit u JOIN site w ON w.id = u.site_id WHERE ${where} AND u.withdrawn_on IS NULL) n ON true`;

const reachOf = (actor: Actor): string[] | null => {
  const zones = zonesFor(actor, "site.manage");
  return zones === "all" ? null : zones;
};

const zoneSql = `SELECT z.id, z.slug, z.name, z.closed_on AS "closedOn", z.version, n.units, n.taken,
    (SELECT count(*)::int FROM site s WHERE s.zone_id = z.id AND s.closed_on IS NULL) AS sites
  FROM zone z ${unitsIn("w.zone_id = z.id")} WHERE ($2::uuid[] IS NULL OR z.id = ANY($2::uuid[]))`;

/** The zones whose sites the actor manages. */
export const readZones = (actor: Actor): Promise<ZoneRow[]> =>
  rows<ZoneRow & Record<string, unknown>>(`${zoneSql} ORDER BY z.closed_on IS NOT NULL, z.position, z.id`, [
    actor.today,
    reachOf(actor),
  ]);

/** One of them; null for another. */
export async function readZone(actor: Actor, id: string): Promise<ZoneRow | null> {
  const [zone] = await rows<ZoneRow & Record<string, unknown>>(`${zoneSql} AND z.id = $3::uuid`, [
    actor.today,
    reachOf(actor),
    id,
  ]);
  return zone ?? null;
}

const siteSql = `SELECT s.id, s.slug, s.name, s.zone_id AS "zoneId", z.name AS zone, s.address, s.rent_fen_per_m2_month AS rent,
    s.closed_on AS "closedOn", s.version, n.units, n.taken,
    (SELECT p.name FROM operator_site o JOIN operator p ON p.id = o.operator_id
      WHERE o.site_id = s.id AND o.from_on <= $1::date AND (o.to_on IS NULL OR o.to_on > $1::date) LIMIT 1) AS operator
  FROM site s JOIN zone z ON z.id = s.zone_id ${unitsIn("w.id = s.id")}`;

/** The sites of a zone. */
export const readSites = (zoneId: string, today: CivilDate): Promise<SiteRow[]> =>
  rows<SiteRow & Record<string, unknown>>(
    `${siteSql} WHERE s.zone_id = $2::uuid ORDER BY s.closed_on IS NOT NULL, s.position, s.id`,
    [today, zoneId],
  );

/** The open sites that the actor operates. */
export const readOwnSites = (actor: Actor): Promise<SiteRow[]> =>
  rows<SiteRow & Record<string, unknown>>(
    `${siteSql} WHERE s.id = ANY($2::uuid[]) AND s.closed_on IS NULL ORDER BY s.position, s.id`,
    [actor.today, sitesFor(actor, "unit.edit")],
  );

/** A site; who may see it is for whoever asks to say. */
export async function readSite(id: string, today: CivilDate): Promise<SiteRow | null> {
  const [site] = await rows<SiteRow & Record<string, unknown>>(`${siteSql} WHERE s.id = $2::uuid`, [today, id]);
  return site ?? null;
}
