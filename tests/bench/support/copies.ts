import type { ClientBase } from "pg";

/** Copies `from` to `to` of the demonstration, of the rows of a table that `where` names. */
export interface Copying {
  readonly table: string;
  /** Columns whose uuids are those of copied rows; a null stays one. */
  readonly ids: readonly string[];
  /** SQL of the columns that differ otherwise, of the row `t` and the copy's number `k`. */
  readonly set?: Readonly<Record<string, string>>;
  readonly where?: string;
}

/** The uuid that stands for `column` of `t` in a copy: the copy's number in front, so that copies lie together. */
export const copied = (column: string, copy = "k"): string =>
  `CASE WHEN ${column} IS NOT NULL THEN (lpad(to_hex(${copy}), 8, '0') || substr(${column}::text, 9))::uuid END`;

/** The rows that copies are made of: as the demonstration left them. */
export async function keepTemplates(client: ClientBase, tables: readonly string[]): Promise<void> {
  await client.query("CREATE SCHEMA template");
  for (const table of tables) await client.query(`CREATE TABLE template.${table} AS SELECT * FROM public.${table}`);
}

export async function copyRows(client: ClientBase, copying: Copying, from: number, to: number): Promise<void> {
  const { table, ids, set = {}, where = "true" } = copying;
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  const values = rows.map(({ name }) => set[name] ?? (ids.includes(name) ? copied(`t.${name}`) : `t.${name}`));
  await client.query(
    `INSERT INTO public.${table} (${rows.map(({ name }) => name).join(", ")})
     SELECT ${values.join(", ")} FROM generate_series($1::int, $2::int) k CROSS JOIN LATERAL
       (SELECT * FROM template.${table} t WHERE ${where} OFFSET 0) t`,
    [from, to],
  );
}

/** Drops the indexes of a table that hold no rule while `work` loads many rows, and builds them again. */
export async function withoutIndexes(client: ClientBase, table: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE schemaname = 'public' AND tablename = $1 AND indexdef NOT LIKE '%UNIQUE%'
        AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = indexname)`,
    [table],
  );
  for (const { name } of rows) await client.query(`DROP INDEX public."${name}"`);
  await work();
  for (const { definition } of rows) await client.query(definition);
}
