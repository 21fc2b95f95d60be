import { readdir } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { pool, rows } from "../kernel/db.server";

const patienceMs = 2_000;

/** Whether the database answers within two seconds and has every migration of this release. */
export async function readiness(): Promise<{ database: boolean; pendingMigrations: string[] }> {
  const released = (await readdir("prisma/migrations", { withFileTypes: true })).filter((each) => each.isDirectory());
  const applied = await Promise.race([appliedMigrations(), sleep(patienceMs, null, { ref: false })]);
  if (!applied) return { database: false, pendingMigrations: [] };
  return { database: true, pendingMigrations: released.map(({ name }) => name).filter((name) => !applied.has(name)) };
}

/** The migrations that are applied; null when the database does not say. */
async function appliedMigrations(): Promise<ReadonlySet<string> | null> {
  const text = "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL";
  // Given up by itself as well, so that asking often keeps no connections of a database that is silent.
  const query = { text, query_timeout: patienceMs };
  try {
    const { rows } = await pool().query<{ migration_name: string }>(query);
    return new Set(rows.map((row) => row.migration_name));
  } catch {
    return null;
  }
}

/** Whether nobody has an account, nor a link to begin with: that of the first administrator is on record before there is an account. */
export const isUnused = async (): Promise<boolean> =>
  (await rows("(SELECT FROM user_account LIMIT 1) UNION ALL (SELECT FROM audit_entry LIMIT 1)")).length === 0;
