import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Fen } from "~/domain/kernel/money/fen";
import { rows, type Tx } from "../kernel/db.server";
import { stands } from "../kernel/stands";

const lastRow = `a.lease->-1`;

/** An award in effect whose unit has another rent than the last row of its lease: SQL. */
const edited = `award a JOIN unit u ON u.id = a.unit_id
  WHERE ${stands("a")} AND a.effective_at IS NOT NULL AND (${lastRow}->>'rentFenPerM2Month')::int <> u.rent_fen_per_m2_month`;

/** One award for each company in a unit whose rent was edited, while it lasts; those of which that rent was reported before left out. */
export async function awardsOfEditedRents(today: CivilDate, most: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    `SELECT DISTINCT ON (a.unit_id, a.company_id) a.id FROM ${edited} AND a.ends_on > $1::date AND ${notReported}
      ORDER BY a.unit_id, a.company_id, a.approved_at, a.id LIMIT $2::int`,
    [today, most],
  );
  return found.map(({ id }) => id);
}

const notReported = `NOT EXISTS (SELECT FROM change_award n JOIN change x ON x.id = n.change_id
  WHERE n.award_id = a.id AND x.kind = 'rent' AND x.begun_by IS NULL
    AND (x.proposal->'lease'->-1->>'rentFenPerM2Month')::int = u.rent_fen_per_m2_month)`;

/** The edited rent of the unit of a locked award, where that is still to be reported; else null. */
export async function editedRentOf(tx: Tx, awardId: string): Promise<Fen | null> {
  const [found] = await tx.rows<{ fen: number }>(
    `SELECT u.rent_fen_per_m2_month AS fen FROM ${edited} AND a.id = $1 AND ${notReported}`,
    [awardId],
  );
  return found?.fen ?? null;
}
