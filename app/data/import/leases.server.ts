import type { BuiltOn } from "~/domain/import/made";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import type { Reading, Tx } from "../kernel/db.server";
import { stands } from "../kernel/stands";

export interface LeaseToMake {
  readonly unitId: string;
  readonly companyId: string;
  /** [from, to). */
  readonly from: string;
  readonly to: string;
  readonly number: string | null;
  /** A decimal string. */
  readonly areaM2: string;
  readonly rentFenPerM2Month: number;
}

/** Locks units, so that none is withdrawn from now on. Whether each is let for as long as it was read to be. */
export async function holdLetUnits(
  tx: Tx,
  units: readonly { readonly id: string; readonly withdrawnOn: CivilDate | null }[],
): Promise<boolean> {
  const held = await tx.rows<{ id: string; withdrawnOn: CivilDate | null }>(
    `SELECT id, withdrawn_on AS "withdrawnOn" FROM unit WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
    [units.map(({ id }) => id)],
  );
  const now = new Map(held.map(({ id, withdrawnOn }) => [id, withdrawnOn]));
  return units.every(({ id, withdrawnOn }) => now.get(id) === withdrawnOn);
}

/** Writes who leases units, in two statements; `occupancy_one_company_at_a_time` refuses days of another company. Returns the ids. */
export async function insertLeases(tx: Tx, leases: readonly LeaseToMake[]): Promise<string[]> {
  const rows = leases.map((lease) => ({ id: newId(), ...lease }));
  const recordset = `jsonb_to_recordset($1::jsonb) AS r(id uuid, "unitId" uuid, "companyId" uuid, "from" date, "to" date, number text,
    "areaM2" numeric, "rentFenPerM2Month" int)`;
  await tx.rows(
    `INSERT INTO occupancy (id, unit_id, company_id, from_on, to_on) SELECT r.id, r."unitId", r."companyId", r."from", r."to" FROM ${recordset}`,
    [JSON.stringify(rows)],
  );
  await tx.rows(
    `INSERT INTO lease (occupancy_id, number, area_m2, rent_fen_per_m2_month)
     SELECT r.id, r.number, r."areaM2", r."rentFenPerM2Month" FROM ${recordset}`,
    [JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}

/** The awards that companies got in units that an import says they lease, and whose terms go by that: ids ascend with time. */
export async function awardsSince(reading: Reading, batchId: string): Promise<BuiltOn[]> {
  const [found] = await reading.rows<{ count: number }>(
    `SELECT count(DISTINCT w.award_id)::int AS count FROM import_made m JOIN occupancy o ON o.id = m.made_key::uuid
       JOIN occupancy w ON w.unit_id = o.unit_id AND w.company_id = o.company_id AND w.award_id IS NOT NULL AND ${stands("w")}
        AND w.id > o.id AND w.from_on < o.to_on AND w.to_on > o.from_on
      WHERE m.batch_id = $1::uuid AND m.made_table = 'occupancy'`,
    [batchId],
  );
  return found && found.count > 0 ? [{ what: "award", count: found.count }] : [];
}
