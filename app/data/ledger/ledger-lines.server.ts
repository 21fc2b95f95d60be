import type { LineOf } from "~/domain/budget/budget-line";
import type { Holding } from "~/domain/ledger/funded";
import { effectOn, type HeldLine, lockLines, makeLines } from "../budget/budget.server";
import type { Tx } from "../kernel/db.server";

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
  const ids = await makeLines(tx, needed);
  return lockLines(
    tx,
    `b.id = ANY($1::uuid[]) OR b.id IN (SELECT line_id FROM budget_posting WHERE award_id = ANY($2::uuid[]))
     OR b.id IN (SELECT line_id FROM unfunded WHERE award_id = ANY($2::uuid[]))`,
    [ids, awardIds],
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
