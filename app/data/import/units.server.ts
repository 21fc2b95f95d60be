import type { SiteWithUnits } from "~/domain/import/units";
import type { UnitFields } from "../space/unit.server";
import type { Reading, Tx } from "../kernel/db.server";

/** Every site with the labels of its units and its floors, as they stand at this moment. */
export const readSitesWithUnits = (reading: Reading): Promise<SiteWithUnits[]> =>
  reading.rows<SiteWithUnits & Record<string, unknown>>(
    `SELECT s.id, s.slug, s.name, s.zone_id AS "zoneId", s.closed_on IS NOT NULL AS closed,
            ARRAY(SELECT u.label FROM unit u WHERE u.site_id = s.id) AS labels,
            (SELECT coalesce(json_agg(json_build_object('id', f.id, 'label', f.label)), '[]') FROM floor f WHERE f.site_id = s.id) AS floors
       FROM site s ORDER BY s.position, s.id`,
  );

export interface UnitToMake extends UnitFields {
  readonly id: string;
  readonly siteId: string;
  readonly rentId: string;
  /** In fen per m² and month. */
  readonly fen: number;
}

/** Locks the sites of units, so that none is closed from now on. Whether all are open. */
export async function holdOpenSites(tx: Tx, siteIds: readonly string[]): Promise<boolean> {
  const held = await tx.rows<{ closed: boolean }>(
    "SELECT closed_on IS NOT NULL AS closed FROM site WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE",
    [[...new Set(siteIds)]],
  );
  return held.every(({ closed }) => !closed);
}

const recordset = `jsonb_to_recordset($1::jsonb) AS r(id uuid, "siteId" uuid, label text, kind text, "areaM2" numeric, "floorId" uuid,
  features jsonb, uses jsonb, "rentId" uuid, fen int)`;

/** Writes units with their first rents, in two statements. */
export async function insertUnits(
  tx: Tx,
  units: readonly UnitToMake[],
  { from, by, at }: { readonly from: string; readonly by: string; readonly at: Date },
): Promise<void> {
  const rows = JSON.stringify(units);
  await tx.rows(
    `INSERT INTO unit (id, site_id, label, kind, area_m2, floor_id, features, uses)
     SELECT r.id, r."siteId", r.label, r.kind::unit_kind, r."areaM2", r."floorId",
            ARRAY(SELECT jsonb_array_elements_text(r.features)), ARRAY(SELECT jsonb_array_elements_text(r.uses)) FROM ${recordset}`,
    [rows],
  );
  await tx.rows(
    `INSERT INTO unit_rent (id, unit_id, from_on, rent_fen_per_m2_month, set_by, set_at)
     SELECT r."rentId", r.id, $2::date, r.fen, $3::uuid, $4 FROM ${recordset}`,
    [rows, from, by, at],
  );
}
