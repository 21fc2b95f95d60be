import type { Holding, UnfundedRow } from "~/domain/ledger/funded";
import { newId } from "~/platform/ids";
import { effectOn, type LockedLine } from "../budget/budget.server";
import type { Tx } from "../kernel/db.server";

/** A line of the budget by what it is of. */
export interface LineOf {
  readonly programId: string;
  readonly source: string;
  readonly fiscalYear: number;
}

export type HeldLine = LockedLine & Pick<LineOf, "programId">;

/** The programs of the awards of a company that stand, by award. */
export async function programsOf(tx: Tx, awardIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tx.rows<{ id: string; programId: string }>(
    `SELECT id, program_id AS "programId" FROM award WHERE id = ANY($1::uuid[])`,
    [awardIds],
  );
  return new Map(found.map(({ id, programId }) => [id, programId]));
}

/** Locks the lines that these awards need, hold money of, or lack money of. One that is not there yet is made, without money. */
export async function lockLinesFor(
  tx: Tx,
  awardIds: readonly string[],
  needed: readonly LineOf[],
): Promise<HeldLine[]> {
  const wanted = JSON.stringify(needed.map((line) => ({ id: newId(), ...line })));
  const given = `jsonb_to_recordset($1::jsonb) AS n(id uuid, "programId" uuid, source text, "fiscalYear" int)`;
  await tx.rows(
    `INSERT INTO budget_line (id, program_id, source, fiscal_year)
     SELECT n.id, n."programId", n.source, n."fiscalYear" FROM ${given}
      WHERE NOT EXISTS (SELECT FROM budget_line b
        WHERE b.program_id = n."programId" AND b.source = n.source AND b.fiscal_year = n."fiscalYear")
      ORDER BY 2, 3, 4 ON CONFLICT DO NOTHING`,
    [wanted],
  );
  return tx.rows<HeldLine & Record<string, unknown>>(
    `SELECT b.id, b.program_id AS "programId", b.source, b.fiscal_year AS "fiscalYear", b.appropriated_fen AS appropriated,
            b.committed_fen AS committed, b.spent_fen AS spent
       FROM budget_line b
      WHERE b.id IN (SELECT l.id FROM budget_line l JOIN ${given}
                         ON l.program_id = n."programId" AND l.source = n.source AND l.fiscal_year = n."fiscalYear")
         OR b.id IN (SELECT line_id FROM budget_posting WHERE award_id = ANY($2::uuid[]))
         OR b.id IN (SELECT line_id FROM unfunded WHERE award_id = ANY($2::uuid[]))
      ORDER BY b.id FOR UPDATE`,
    [wanted, awardIds],
  );
}

/** What locked lines hold for these awards. */
export const readHoldings = (tx: Tx, awardIds: readonly string[]): Promise<Holding[]> =>
  tx.rows<Holding & Record<string, unknown>>(
    `SELECT p.award_id AS award, p.line_id AS "lineId", sum(p.amount_fen * ${effectOn("committed")})::float8 AS "committedFen",
            sum(p.amount_fen * ${effectOn("spent")})::float8 AS "spentFen"
       FROM budget_posting p WHERE p.award_id = ANY($1::uuid[]) GROUP BY 1, 2`,
    [awardIds],
  );

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
