import { afterAll, beforeAll } from "vitest";
import { closeDatabase, openDatabase } from "~/data/kernel/db.server";
import { freshDatabase, type TestDatabase } from "./database";

const seedingTime = 300_000;

/**
 * Opens a database of its own before the tests of a file; it is gone after
 * them. `fill` puts in what all of them need.
 */
export function useDatabase(fill: (url: string) => Promise<void> = () => Promise.resolve()): void {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    process.env["DATABASE_URL"] = database.url;
    openDatabase(database.url, 10);
    await fill(database.url);
  }, seedingTime);
  afterAll(async () => {
    await closeDatabase();
    await database.drop();
  });
}
