import type { BuiltOn, Made, MadeTable } from "~/domain/import/made";
import type { Reading, Tx } from "../kernel/db.server";

const quoted = (name: string): string => `"${name}"`;
const named = (columns: readonly string[]): string => columns.map((name) => `'${name}'`).join(", ");

/** The key of a row of that alias as `import_made` names it: SQL. */
const keyOf = (row: string, { key }: MadeTable): string =>
  `concat_ws(',', ${Object.keys(key)
    .map((column) => `${row}.${quoted(column)}`)
    .join(", ")})`;

/** Joins a row to its name in the column `made` by the columns of its key, so that its index finds it: SQL. */
const joined = (row: string, made: string, { key }: MadeTable): string =>
  Object.entries(key)
    .map(([column, type], i) => `${row}.${quoted(column)} = split_part(${made}, ',', ${i + 1})::${type}`)
    .join(" AND ");

const digestOf = (row: string, { derived = [], appendOnly = false }: MadeTable): string =>
  appendOnly ? "''" : `md5((to_jsonb(${row}) - ARRAY[${named(derived)}]::text[])::text)`;

/** Whether a row that was made is another now: SQL. */
const differs = (row: string, of: MadeTable): string => (of.appendOnly ? "false" : `m.digest <> ${digestOf(row, of)}`);

/** Writes down which rows a release made, as they are once it has made all. Throws where one is not there. */
export async function writeMade(
  tx: Tx,
  batchId: string,
  tables: readonly MadeTable[],
  made: readonly Made[],
): Promise<void> {
  for (const { table, keys } of made) {
    const of = tables.find((each) => each.table === table);
    if (!of) throw new Error(`No table of this kind: ${table}`);
    if (keys.length === 0) continue;
    const [written] = await tx.rows<{ count: number }>(
      `WITH written AS (
         INSERT INTO import_made (made_table, made_key, batch_id, digest)
         SELECT $2, m.key, $1::uuid, ${digestOf("t", of)} FROM unnest($3::text[]) AS m(key) JOIN ${quoted(table)} t ON ${joined("t", "m.key", of)}
         RETURNING 1)
       SELECT count(*)::int AS count FROM written`,
      [batchId, table, keys],
    );
    if (written?.count !== keys.length) throw new Error(`${written?.count} of ${keys.length} rows of ${table}`);
  }
}

const ofBatch = `m.batch_id = $1::uuid AND m.made_table = $2`;

interface Reference {
  readonly source: string;
  readonly from: string[];
  readonly to: string[];
}

/** Every foreign key to a table by which something rests on it, from the catalog: a table that comes later is among them. What goes with its row rests on nothing. */
const referencesTo = (reading: Reading, table: string): Promise<Reference[]> =>
  reading.rows<Reference & Record<string, unknown>>(
    `SELECT c.conrelid::regclass::text AS source,
            ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY k(n, i) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n ORDER BY k.i) AS "from",
            ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY k(n, i) JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.n ORDER BY k.i) AS "to"
       FROM pg_constraint c WHERE c.contype = 'f' AND c.confrelid = $1::regclass AND c.conrelid::regclass::text NOT LIKE 'import%' AND c.confdeltype <> 'c'`,
    [quoted(table)],
  );

/** Locks what an import made: whoever would build on it, or change it, waits until it is known whether it goes. */
export async function lockMade(tx: Tx, batchId: string, tables: readonly MadeTable[]): Promise<void> {
  for (const of of tables)
    await tx.rows(
      `SELECT 1 FROM import_made m JOIN ${quoted(of.table)} t ON ${joined("t", "m.made_key", of)} WHERE ${ofBatch} FOR UPDATE OF t`,
      [batchId, of.table],
    );
}

/** What rests on the rows that an import made, or changed them since, by the table it stands in; nothing where it may be voided. */
export async function readBuiltOn(reading: Reading, batchId: string, tables: readonly MadeTable[]): Promise<BuiltOn[]> {
  const found: BuiltOn[] = [];
  for (const of of tables) {
    const [changed] = await reading.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM import_made m LEFT JOIN ${quoted(of.table)} t ON ${joined("t", "m.made_key", of)}
        WHERE ${ofBatch} AND (t IS NULL OR ${differs("t", of)})`,
      [batchId, of.table],
    );
    if (changed && changed.count > 0) found.push({ what: `changed.${of.table}`, count: changed.count });
    for (const reference of await referencesTo(reading, of.table)) {
      const count = await countOthers(reading, batchId, of, reference, tables);
      if (count > 0) found.push({ what: reference.source.replaceAll('"', ""), count });
    }
  }
  return found;
}

async function countOthers(
  reading: Reading,
  batchId: string,
  of: MadeTable,
  { source, from, to }: Reference,
  tables: readonly MadeTable[],
): Promise<number> {
  const own = tables.find(({ table }) => quoted(table) === source || table === source);
  const on = from.map((column, i) => `r.${quoted(column)} = t.${quoted(to[i] ?? "")}`).join(" AND ");
  const others = own
    ? `AND NOT EXISTS (SELECT FROM import_made x WHERE x.batch_id = $1::uuid AND x.made_table = '${own.table}' AND x.made_key = ${keyOf("r", own)})`
    : "";
  const [row] = await reading.rows<{ count: number }>(
    `SELECT count(*)::int AS count FROM import_made m JOIN ${quoted(of.table)} t ON ${joined("t", "m.made_key", of)} JOIN ${source} r ON ${on}
      WHERE ${ofBatch} ${others}`,
    [batchId, of.table],
  );
  return row?.count ?? 0;
}

/** Keeps the rows that an import made aside, whole. */
export async function keepMade(tx: Tx, batchId: string, tables: readonly MadeTable[]): Promise<void> {
  for (const of of tables)
    await tx.rows(
      `INSERT INTO import_voided_row (voided_table, voided_key, batch_id, "row")
       SELECT m.made_table, m.made_key, m.batch_id, to_jsonb(t) FROM import_made m JOIN ${quoted(of.table)} t ON ${joined("t", "m.made_key", of)} WHERE ${ofBatch}`,
      [batchId, of.table],
    );
}

/** Removes the rows that a voided import made, which are kept aside. */
export async function removeMade(tx: Tx, batchId: string, tables: readonly MadeTable[]): Promise<void> {
  for (const of of tables)
    await tx.rows(
      `DELETE FROM ${quoted(of.table)} t USING import_made m WHERE ${joined("t", "m.made_key", of)} AND ${ofBatch}`,
      [batchId, of.table],
    );
}

/** How many rows an import made. */
export const countMade = (tx: Tx, batchId: string): Promise<number> => tx.importMade.count({ where: { batchId } });
