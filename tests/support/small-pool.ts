import { closeDatabase, databaseUrl, openDatabase } from "~/data/kernel/db.server";

/** Does all of this at once with a pool of two connections: what waits for a second one in a transaction never ends. */
export async function withTwoConnections(calls: readonly (() => Promise<unknown>)[]): Promise<void> {
  const url = databaseUrl();
  await closeDatabase();
  openDatabase(url, 2);
  try {
    await Promise.all(calls.map((call) => call()));
  } finally {
    await closeDatabase();
    openDatabase(url, 10);
  }
}
