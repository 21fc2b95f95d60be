import type { BudgetRow, BudgetsStanding, FundedProgramOf } from "~/domain/import/budgets";
import type { Numbered } from "~/domain/import/column";
import type { BuiltOn } from "~/domain/import/made";
import { newestName } from "../budget/movement.reader.server";
import type { Reading, Tx } from "../kernel/db.server";

type Row<Of> = Of & Record<string, unknown>;
type Codes = BudgetsStanding["codes"];

/** What stands that a file of budgets speaks of. */
export async function readBudgetsStanding(
  reading: Reading,
  rows: readonly Numbered<BudgetRow>[],
): Promise<BudgetsStanding> {
  const bases = [...new Set(rows.flatMap(({ row }) => row.basis ?? []))];
  return {
    programs: await reading.rows<Row<FundedProgramOf>>(
      `SELECT p.id, p.number, p.slug, p.zone_id AS "zoneId", ${newestName("p.id")} AS name,
              ARRAY(SELECT DISTINCT f->>'source' FROM program_version v CROSS JOIN jsonb_array_elements(v.content->'funding') f
                     WHERE v.program_id = p.id AND f->>'source' IS NOT NULL ORDER BY 1) AS sources
         FROM program p ORDER BY p.number`,
    ),
    codes: await reading.rows<Row<Codes[number]>>(`SELECT program_id AS "programId", source, code FROM budget_code`),
    appropriated: await reading.rows<Row<BudgetsStanding["appropriated"][number]>>(
      `SELECT b.program_id AS "programId", b.source, b.fiscal_year AS "fiscalYear", m.amount_fen::float8 AS fen, m.basis
         FROM budget_movement m JOIN budget_line b ON b.id = m.to_line_id
        WHERE m.basis = ANY($1::text[]) AND m.from_line_id IS NULL AND m.state IN ('prepared', 'released')`,
      [bases],
    ),
  };
}

/** Locks programs, so that the codes of their sources are set one after the other. */
export const lockPrograms = (tx: Tx, programIds: readonly string[]): Promise<unknown> =>
  tx.rows(`SELECT 1 FROM program WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`, [programIds]);

/** Writes codes where there are none yet; returns the programs and sources of those that it wrote. */
export const writeMissingCodes = (
  tx: Tx,
  codes: Codes,
): Promise<{ readonly programId: string; readonly source: string }[]> =>
  tx.rows<{ programId: string; source: string }>(
    `INSERT INTO budget_code (program_id, source, code)
     SELECT "programId", source, code FROM jsonb_to_recordset($1::jsonb) AS p("programId" uuid, source text, code text)
     ON CONFLICT (program_id, source) DO NOTHING RETURNING program_id AS "programId", source`,
    [JSON.stringify(codes)],
  );

/** The postings of movements. */
export async function postingsOf(tx: Tx, movementIds: readonly string[]): Promise<string[]> {
  const found = await tx.rows<{ id: string }>(`SELECT id FROM budget_posting WHERE movement_id = ANY($1::uuid[])`, [
    movementIds,
  ]);
  return found.map(({ id }) => id);
}

/** How many lines have not so much free any more as an import gave them. */
export async function takenSince(reading: Reading, batchId: string): Promise<BuiltOn[]> {
  const [found] = await reading.rows<{ count: number }>(
    `SELECT count(*)::int AS count
       FROM (SELECT v.to_line_id, sum(v.amount_fen) AS fen FROM import_made m JOIN budget_movement v ON v.id = m.made_key::uuid
              WHERE m.batch_id = $1::uuid AND m.made_table = 'budget_movement' GROUP BY 1) g
       JOIN budget_line b ON b.id = g.to_line_id
      WHERE b.appropriated_fen - b.committed_fen - b.spent_fen < g.fen`,
    [batchId],
  );
  return found && found.count > 0 ? [{ what: "spentMoney", count: found.count }] : [];
}
