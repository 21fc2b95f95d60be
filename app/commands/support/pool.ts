import { closeDatabase, openDatabase, rows } from "~/data/kernel/db.server";
import { readiness } from "~/data/city/readiness.server";
import { SetupError } from "~/platform/setup-error";

/** Opens the application's pool on the database for `work`. */
export async function withPool<Result>(databaseUrl: string, work: () => Promise<Result>): Promise<Result> {
  openDatabase(databaseUrl, 2);
  try {
    return await work();
  } finally {
    await closeDatabase();
  }
}

/** Throws SetupError where the database lacks a migration of this release. Needs an open pool. */
export async function assertMigrated(): Promise<void> {
  const { database, pendingMigrations } = await readiness();
  if (!database || pendingMigrations.length > 0)
    throw new SetupError("The database lacks migrations: npm run migrate.");
}

/** Whether nobody has an account yet. */
export const isEmptyDatabase = (databaseUrl: string): Promise<boolean> =>
  withPool(databaseUrl, async () => (await rows("SELECT FROM user_account LIMIT 1")).length === 0);
