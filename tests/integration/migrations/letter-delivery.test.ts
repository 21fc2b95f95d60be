import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseBefore, ids } from "./support/before";

describe("the migration that writes down when a letter was delivered", () => {
  let database: Awaited<ReturnType<typeof databaseBefore>>;
  let before: object[];

  beforeAll(async () => {
    database = await databaseBefore("20261129203000_letter_delivery");
    before = await database.rows("letter");
    await database.migrate();
  }, 60_000);
  afterAll(() => database.end());

  it("keeps every letter as it is, not delivered yet", async () => {
    expect(before).toHaveLength(1);
    expect(await database.rows("letter")).toEqual(before.map((row) => ({ ...row, delivered_on: null })));
  });

  it("lets the day be set once, and nothing else", async () => {
    const set = (what: string) => database.client.query(`UPDATE letter SET ${what} WHERE id = '${ids(22)}'`);
    await expect(set("delivered_on = '2026-01-12', reference = 'L-2'")).rejects.toThrow("append-only");
    await set("delivered_on = '2026-01-12'");
    await expect(set("delivered_on = '2026-01-13'")).rejects.toThrow("append-only");
    await expect(set("delivered_on = NULL")).rejects.toThrow("append-only");
  });
});
