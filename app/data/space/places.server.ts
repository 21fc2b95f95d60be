import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { dateColumn } from "../kernel/civil";
import type { Tx } from "../kernel/db.server";

/** A zone as it is edited. */
export interface LockedZone {
  readonly id: string;
  readonly name: LocalizedText;
  readonly closedOn: CivilDate | null;
  readonly version: number;
}

/** A site as it is edited; the rent in fen per m² and month is what the public pages say of it. */
export interface LockedSite extends LockedZone {
  readonly zoneId: string;
  readonly address: string;
  readonly rent: number;
}

/** Locks a zone, so that nothing new comes to be in it meanwhile; null when there is none. */
export async function lockZone(tx: Tx, id: string): Promise<LockedZone | null> {
  const [zone] = await tx.rows<LockedZone & Record<string, unknown>>(
    `SELECT id, name, closed_on AS "closedOn", version FROM zone WHERE id = $1::uuid FOR UPDATE`,
    [id],
  );
  return zone ?? null;
}

/** Locks a site; null when there is none. */
export async function lockSite(tx: Tx, id: string): Promise<LockedSite | null> {
  const [site] = await tx.rows<LockedSite & Record<string, unknown>>(
    `SELECT id, zone_id AS "zoneId", name, address, rent_fen_per_m2_month AS rent, closed_on AS "closedOn", version
       FROM site WHERE id = $1::uuid FOR UPDATE`,
    [id],
  );
  return site ?? null;
}

interface ZoneFields {
  readonly name: LocalizedText;
}

interface SiteFields extends ZoneFields {
  readonly address: string;
  readonly rent: number;
}

/** Writes a zone below all others. Violates `zone_slug_key` for a slug that is taken. */
export const insertZone = (tx: Tx, zone: ZoneFields & { readonly id: string; readonly slug: string }) =>
  tx.rows(
    `INSERT INTO zone (id, slug, name, position) VALUES ($1::uuid, $2, $3::jsonb, (SELECT coalesce(max(position) + 1, 0) FROM zone))`,
    [zone.id, zone.slug, JSON.stringify(zone.name)],
  );

export const updateZone = (tx: Tx, id: string, { name }: ZoneFields) =>
  tx.rows(`UPDATE zone SET name = $2::jsonb, version = version + 1 WHERE id = $1::uuid`, [id, JSON.stringify(name)]);

/** Writes a site below the others of its zone. Violates `site_slug_key` for a slug that is taken. */
export const insertSite = (
  tx: Tx,
  site: SiteFields & { readonly id: string; readonly zoneId: string; readonly slug: string },
) =>
  tx.rows(
    `INSERT INTO site (id, zone_id, slug, name, address, rent_fen_per_m2_month, position)
     VALUES ($1::uuid, $2::uuid, $3, $4::jsonb, $5, $6, (SELECT coalesce(max(position) + 1, 0) FROM site WHERE zone_id = $2::uuid))`,
    [site.id, site.zoneId, site.slug, JSON.stringify(site.name), site.address, site.rent],
  );

export const updateSite = (tx: Tx, id: string, { name, address, rent }: SiteFields) =>
  tx.rows(
    `UPDATE site SET name = $2::jsonb, address = $3, rent_fen_per_m2_month = $4, version = version + 1 WHERE id = $1::uuid`,
    [id, JSON.stringify(name), address, rent],
  );

/** Locks the units of a site, or of all sites of a zone, that are let. */
export const lockUnitsIn = async (tx: Tx, kind: "zone" | "site", id: string): Promise<string[]> => {
  // The sites first, so that no unit is made in one meanwhile.
  await tx.rows(
    `SELECT 1 FROM site WHERE CASE $1 WHEN 'site' THEN id ELSE zone_id END = $2::uuid ORDER BY id FOR UPDATE`,
    [kind, id],
  );
  const found = await tx.rows<{ id: string }>(
    `SELECT u.id FROM unit u JOIN site s ON s.id = u.site_id
      WHERE CASE $1 WHEN 'site' THEN s.id ELSE s.zone_id END = $2::uuid AND u.withdrawn_on IS NULL ORDER BY u.id FOR UPDATE OF u`,
    [kind, id],
  );
  return found.map((unit) => unit.id);
};

/** Closes a site with its units, or a zone with its sites and theirs, from a day on. */
export async function closePlace(tx: Tx, kind: "zone" | "site", id: string, on: CivilDate): Promise<void> {
  const closedOn = dateColumn(on);
  const bump = { version: { increment: 1 } };
  const sites = kind === "site" ? { id } : { zoneId: id };
  await tx.unit.updateMany({ where: { site: sites, withdrawnOn: null }, data: { withdrawnOn: closedOn, ...bump } });
  await tx.site.updateMany({ where: { ...sites, closedOn: null }, data: { closedOn, ...bump } });
  if (kind === "zone") await tx.zone.updateMany({ where: { id }, data: { closedOn, ...bump } });
}
