import type { BuiltOn, Made } from "~/domain/import/made";
import type { Reading, Tx } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** Locks units in the order of their ids. */
export const lockUnits = (tx: Tx, unitIds: readonly string[]): Promise<unknown> =>
  tx.rows("SELECT 1 FROM unit WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE", [unitIds]);

/** Every row that the awards and movements of an import are kept by, and that follows from the acts that brought the awards in. */
export async function madeWith(
  tx: Tx,
  { awardIds, movementIds }: { readonly awardIds: readonly string[]; readonly movementIds: readonly string[] },
): Promise<Made[]> {
  const acts = `SELECT l.company_id, l.position FROM award a JOIN ledger_act l ON l.company_id = a.company_id AND l.award_ids = ARRAY[a.id]
                 WHERE a.id = ANY($1::uuid[])`;
  const keys = async (table: string, key: string, from: string): Promise<Made> => {
    const found = await tx.rows<{ key: string }>(`SELECT ${key} AS key FROM ${from}`, [awardIds]);
    return { table, keys: found.map((row) => row.key) };
  };
  const withActs = (table: string) => `(${acts}) l JOIN ${table} t USING (company_id, position)`;
  const postings = await tx.rows<{ id: string }>(
    `SELECT id FROM budget_posting WHERE award_id = ANY($1::uuid[]) OR movement_id = ANY($2::uuid[])`,
    [awardIds, movementIds],
  );
  return [
    await keys("ledger_act", "concat_ws(',', l.company_id, l.position)", `(${acts}) l`),
    await keys("ledger_line", "concat_ws(',', t.company_id, t.position, t.seq)", withActs("ledger_line")),
    await keys(
      "ledger_month",
      "concat_ws(',', t.company_id, t.position, t.award_id, t.month)",
      withActs("ledger_month"),
    ),
    { table: "budget_posting", keys: postings.map(({ id }) => id) },
  ];
}

const madeActs = `SELECT split_part(m.made_key, ',', 1)::uuid AS company_id, split_part(m.made_key, ',', 2)::int AS position
  FROM import_made m WHERE m.batch_id = $1::uuid AND m.made_table = 'ledger_act'`;

/** The companies with awards in whose ledgers an import wrote. */
export async function companiesOf(reading: Reading, batchId: string): Promise<string[]> {
  const found = await reading.rows<{ id: string }>(
    `SELECT DISTINCT m.company_id AS id FROM (${madeActs}) m JOIN award a USING (company_id) WHERE ${stands("a")} ORDER BY 1`,
    [batchId],
  );
  return found.map(({ id }) => id);
}

/** What was written about these companies after an import: a ledger is replayed in the order of its acts. */
export async function actsSince(reading: Reading, batchId: string): Promise<BuiltOn[]> {
  const [found] = await reading.rows<{ count: number }>(
    `SELECT count(*)::int AS count
       FROM (SELECT company_id, min(position) AS first, count(*) AS own FROM (${madeActs}) m GROUP BY 1) w
       JOIN ledger_act l ON l.company_id = w.company_id AND l.position >= w.first + w.own`,
    [batchId],
  );
  return found && found.count > 0 ? [{ what: "ledger_act", count: found.count }] : [];
}
