import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Fen } from "~/domain/kernel/money/fen";
import { rows, type Tx } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { ownLease } from "../space/own-lease";
import { rentOn } from "../space/rent-on";

const lastRow = `a.lease->-1`;
const lastFrom = `(${lastRow}->>'from')::date`;

/** Whether the award `a` came to its unit by a lease of its company there, whatever the unit was let for by then. SQL. */
const underLease = `EXISTS (SELECT FROM occupancy y WHERE y.unit_id = a.unit_id AND ${ownLease("y", "a.company_id")} AND ${stands("y")}
       AND y.from_on <= greatest(a.starts_on, ${lastFrom}) AND y.to_on > greatest(a.starts_on, ${lastFrom}))`;

/** When the rent of the award `a` was decided: with its approval, or with its last move to a unit. SQL. */
const decided = `greatest(a.approved_at, (SELECT max(x.decided_at) FROM change_award n JOIN change x ON x.id = n.change_id
       WHERE n.award_id = a.id AND x.kind = 'unit' AND x.state = 'decided'))`;

/**
 * An award in effect with the first rent of its unit that its lease does not have and nobody reported: from a day after the last row of
 * its lease, or set by somebody since that was decided. SQL.
 */
const edited = `award a JOIN LATERAL (
  SELECT e.rent_fen_per_m2_month AS fen, greatest(e.from_on, ${lastFrom}) AS since FROM unit_rent e
   WHERE e.unit_id = a.unit_id AND e.rent_fen_per_m2_month <> (${lastRow}->>'rentFenPerM2Month')::int
     AND (e.from_on > ${lastFrom} AND NOT ${underLease} OR e.set_by IS NOT NULL AND e.set_at > ${decided})
     AND e.rent_fen_per_m2_month = ${rentOn("e.unit_id", `greatest(e.from_on, ${lastFrom})`)}
     AND NOT EXISTS (SELECT FROM change_award n JOIN change x ON x.id = n.change_id
          WHERE n.award_id = a.id AND x.kind = 'rent' AND x.begun_by IS NULL
            AND coalesce(x.reported->>'rentFenPerM2Month', x.proposal->'lease'->-1->>'rentFenPerM2Month')::int = e.rent_fen_per_m2_month)
   ORDER BY since, e.set_at DESC LIMIT 1) rent ON true
  WHERE ${stands("a")} AND a.effective_at IS NOT NULL`;

/** One award for each company in a unit whose rent was edited, while it lasts; of one unit alone where that is named. */
export async function awardsOfEditedRents(
  today: CivilDate,
  most: number,
  unitId: string | null = null,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    `SELECT DISTINCT ON (a.unit_id, a.company_id) a.id FROM ${edited} AND a.ends_on > greatest($1::date, rent.since)
        AND ($3::uuid IS NULL OR a.unit_id = $3::uuid)
      ORDER BY a.unit_id, a.company_id, a.approved_at, a.id LIMIT $2::int`,
    [today, most, unitId],
  );
  return found.map(({ id }) => id);
}

/** The edited rent of the unit of a locked award and the day from which it holds, where that is still to be reported; else null. */
export async function editedRentOf(
  tx: Tx,
  awardId: string,
): Promise<{ readonly rentFenPerM2Month: Fen; readonly since: CivilDate } | null> {
  const [found] = await tx.rows<{ rentFenPerM2Month: Fen; since: CivilDate }>(
    `SELECT rent.fen AS "rentFenPerM2Month", rent.since FROM ${edited} AND a.id = $1`,
    [awardId],
  );
  return found ?? null;
}
