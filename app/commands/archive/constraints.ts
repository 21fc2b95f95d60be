import type pg from "pg";
import { quoted } from "./catalogue";

/**
 * Runs `work` while foreign keys and the tables' triggers are set aside, so that rows may come in any order and
 * append-only tables queue nothing. Needs no superuser. Adding the keys again checks every row against them.
 */
export async function constraintsAside(
  client: pg.Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT c.relname AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND c.relname = ANY($1)`,
    [tables],
  );
  const eachKey = async (action: (key: (typeof keys)[number]) => string) => {
    for (const key of keys) await client.query(`ALTER TABLE ${quoted(key.table)} ${action(key)}`);
  };
  const triggers = async (state: "ENABLE" | "DISABLE") => {
    for (const table of tables) await client.query(`ALTER TABLE ${quoted(table)} ${state} TRIGGER USER`);
  };
  await eachKey(({ name }) => `DROP CONSTRAINT ${quoted(name)}`);
  await triggers("DISABLE");
  await work();
  await triggers("ENABLE");
  await eachKey(({ name, definition }) => `ADD CONSTRAINT ${quoted(name)} ${definition}`);
}
