import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { followUnits } from "../ledger/projection.server";

export interface UnitMove {
  readonly unitId: string;
  /** First day in it. */
  readonly from: CivilDate;
  /** The awards that move, locked. */
  readonly awardIds: readonly string[];
  readonly now: Date;
}

/** Locks the units that awards are in and the one that they move to, in the order of their ids. */
export const lockMovedUnits = (tx: Tx, { unitId, awardIds }: Pick<UnitMove, "unitId" | "awardIds">): Promise<unknown> =>
  tx.rows(
    `SELECT 1 FROM unit WHERE id = $1
        OR id IN (SELECT unit_id FROM occupancy o WHERE award_id = ANY($2::uuid[]) AND ${stands("o")}) ORDER BY id FOR UPDATE`,
    [unitId, awardIds],
  );

/**
 * Lets awards move to a locked unit: moves decided before for that day or later no longer hold. `occupancy_one_at_a_time` refuses days
 * on which somebody else is in it.
 */
export async function moveToUnit(tx: Tx, { unitId, from, awardIds, now }: UnitMove): Promise<void> {
  const occupied = await tx.rows<{ awardId: string; companyId: string }>(
    `SELECT DISTINCT o.award_id AS "awardId", o.company_id AS "companyId" FROM occupancy o
      WHERE o.award_id = ANY($1::uuid[]) AND ${stands("o")}`,
    [awardIds],
  );
  await tx.rows(
    `UPDATE occupancy o SET released_at = $3 WHERE award_id = ANY($1::uuid[]) AND from_on >= $2::date AND ${stands("o")}`,
    [awardIds, from, now],
  );
  const rows = occupied.map((each) => ({ id: newId(), ...each }));
  await tx.rows(
    `INSERT INTO occupancy (id, unit_id, company_id, award_id, from_on, to_on)
     SELECT id, $2::uuid, "companyId", "awardId", $3::date, $3::date
       FROM jsonb_to_recordset($1::jsonb) AS o(id uuid, "awardId" uuid, "companyId" uuid)`,
    [JSON.stringify(rows), unitId, from],
  );
  await tx.rows(`UPDATE award SET unit_id = $2 WHERE id = ANY($1::uuid[]) AND unit_id IS NOT NULL`, [awardIds, unitId]);
  await followUnits(tx, awardIds);
}
