import { rows } from "~/data/kernel/db.server";

/** What tells of an import and stays when it is voided: the log, mails, long work, the import itself. */
const told = ["audit_entry", "audit_seal", "audit_unsealed", "outbox_message", "task"];

/** Kept in entries that only add up: what they add up to is compared. */
const addedUp = `SELECT zone_id, program_id, what, month, sum(awards)::int AS awards, sum(fen)::float8 AS fen FROM award_month
  GROUP BY 1, 2, 3, 4 HAVING sum(awards) <> 0 OR sum(fen) <> 0 ORDER BY 1, 2, 3, 4`;

/** Every row of every table that says something of the city, by table: whatever an import may make or change, also of a table that comes later. */
export async function dumpCity(): Promise<Record<string, unknown>> {
  const tables = await rows<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      WHERE c.relkind = 'r' AND c.relname NOT LIKE 'import%' AND c.relname NOT LIKE '\\_%' ORDER BY 1`,
  );
  const found: Record<string, unknown> = { award_month: await rows(addedUp) };
  for (const { name } of tables) {
    if (told.includes(name) || name === "award_month") continue;
    // How often a row was written, and whether others once stood beside it, follows from the acts.
    const [all] = await rows(
      `SELECT count(*)::int AS count, md5(string_agg(d, ',' ORDER BY d)) AS rows FROM
         (SELECT md5((to_jsonb(t) - 'beside' - 'version')::text) AS d FROM "${name}" t) t`,
    );
    found[name] = all;
  }
  return found;
}
