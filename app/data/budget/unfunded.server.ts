import type { UnfundedRow } from "~/domain/budget/unfunded";
import type { Tx } from "../kernel/db.server";

/** Writes what these awards lack of locked lines in the place of what they lacked; returns what that was. */
export async function replaceUnfunded(
  tx: Tx,
  awardIds: readonly string[],
  unfunded: readonly UnfundedRow[],
): Promise<UnfundedRow[]> {
  const before = await tx.rows<UnfundedRow & Record<string, unknown>>(
    `DELETE FROM unfunded WHERE award_id = ANY($1::uuid[]) RETURNING award_id AS award, month, line_id AS "lineId", fen`,
    [awardIds],
  );
  if (unfunded.length > 0)
    await tx.rows(
      `INSERT INTO unfunded (award_id, month, line_id, fen)
       SELECT award, month, "lineId", fen FROM jsonb_to_recordset($1::jsonb) AS p(award uuid, month text, "lineId" uuid, fen bigint)`,
      [JSON.stringify(unfunded)],
    );
  return before;
}

/** A month that waits for money of a line that has some. */
export interface WaitingMonth extends UnfundedRow {
  /** What the line has free. */
  readonly freeFen: number;
  readonly closed: boolean;
}

/** The months that wait for money of these locked lines, where these have some: in the order in which they get it. */
export const readWaiting = (tx: Tx, lineIds: readonly string[]): Promise<WaitingMonth[]> =>
  tx.rows<WaitingMonth & Record<string, unknown>>(
    `SELECT u.award_id AS award, u.month, u.line_id AS "lineId", u.fen, (b.appropriated_fen - b.committed_fen - b.spent_fen)::float8 AS "freeFen",
            EXISTS (SELECT FROM ledger_line l WHERE l.award_id = u.award_id AND l.month = u.month) AS closed
       FROM unfunded u JOIN budget_line b ON b.id = u.line_id JOIN award a ON a.id = u.award_id
      WHERE u.line_id = ANY($1::uuid[]) AND b.appropriated_fen > b.committed_fen + b.spent_fen
      ORDER BY u.month, a.approved_at, a.id`,
    [lineIds],
  );

/** Lowers what months lack by what they were given. */
export async function lowerUnfunded(tx: Tx, given: readonly UnfundedRow[]): Promise<void> {
  const rows = `jsonb_to_recordset($1::jsonb) AS p(award uuid, month text, "lineId" uuid, fen bigint)`;
  const same = `u.award_id = p.award AND u.month = p.month AND u.line_id = p."lineId"`;
  const values = [JSON.stringify(given)];
  await tx.rows(`DELETE FROM unfunded u USING ${rows} WHERE ${same} AND u.fen <= p.fen`, values);
  await tx.rows(`UPDATE unfunded u SET fen = u.fen - p.fen FROM ${rows} WHERE ${same}`, values);
}
