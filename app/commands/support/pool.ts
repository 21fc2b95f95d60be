import { closeDatabase, openDatabase } from "~/data/kernel/db.server";
import { isUnused, readiness } from "~/data/city/readiness.server";
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

/** Whether nobody has begun to use the database. */
export const isEmptyDatabase = (databaseUrl: string): Promise<boolean> => withPool(databaseUrl, isUnused);
