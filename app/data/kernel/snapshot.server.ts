import pg from "pg";
import { databaseUrl, type Reading, readingThrough } from "./db.server";
import { types } from "./pg-types";

/**
 * Work in which all reads see the database as of one moment, and which can change nothing. It has a connection of its own beside the
 * pool: it goes on for minutes, and says through the pool how far it is.
 */
export async function inSnapshot<Result>(work: (reading: Reading) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl(), types, application_name: "slipway" });
  // A connection that breaks between two queries is heard of by the next one.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return await work(readingThrough(() => client));
  } finally {
    await client.end();
  }
}
