import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cityDay } from "~/data/kernel/city-day";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { freshDatabase, type TestDatabase } from "../../support/database";

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client(database.url);
  await client.connect();
  // Whatever the server's own clock shows.
  await client.query("SET TIME ZONE 'America/New_York'");
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

it.each([
  ["2026-02-28T15:59:59.999Z", "2026-02-28"],
  ["2026-02-28T16:00:00Z", "2026-03-01"],
  ["2026-12-31T16:00:00Z", "2027-01-01"],
])("the database and the domain put %s on the same day of the city, %s", async (moment, day) => {
  const { rows } = await client.query<{ day: string }>(`SELECT ${cityDay("$1::timestamptz")}::text AS day`, [moment]);
  expect(rows[0]?.day).toBe(day);
  expect(todayIn(cityTimeZone, new Date(moment))).toBe(day);
});
