import { closeDatabase, openDatabase, rows } from "~/data/db.server";

/** Opens the application's pool on the database for `work`. */
export async function withPool<Result>(databaseUrl: string, work: () => Promise<Result>): Promise<Result> {
  openDatabase(databaseUrl, 2);
  try {
    return await work();
  } finally {
    await closeDatabase();
  }
}

/** Whether nobody has an account yet. */
export const isEmpty = (databaseUrl: string): Promise<boolean> =>
  withPool(databaseUrl, async () => (await rows("SELECT FROM user_account LIMIT 1")).length === 0);
