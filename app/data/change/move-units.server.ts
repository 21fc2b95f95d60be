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
 * Lets awards move to a locked unit, from another one or from a lease of their own: moves decided before for that day or later no longer hold. `occupancy_one_at_a_time` refuses days
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
  const afterLease = occupied.length === 0;
  // Awards under one lease share its premises, and a unit is occupied once.
  const coming = afterLease
    ? await tx.rows<{ awardId: string; companyId: string }>(
        `SELECT id AS "awardId", company_id AS "companyId" FROM award WHERE id = $1`,
        [awardIds[0]],
      )
    : occupied;
  const rows = coming.map((each) => ({ id: newId(), ...each }));
  await tx.rows(
    `INSERT INTO occupancy (id, unit_id, company_id, award_id, from_on, to_on, after_lease)
     SELECT id, $2::uuid, "companyId", "awardId", $3::date, $3::date, $4
       FROM jsonb_to_recordset($1::jsonb) AS o(id uuid, "awardId" uuid, "companyId" uuid)`,
    [JSON.stringify(rows), unitId, from, afterLease],
  );
  await tx.rows(`UPDATE award SET unit_id = $2 WHERE id = ANY($1::uuid[])`, [awardIds, unitId]);
  await followUnits(tx, awardIds);
}
