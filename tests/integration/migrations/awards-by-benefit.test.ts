import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseBefore, ids } from "./support/before";

describe("the migration that lets an award stand for itself", () => {
  let database: Awaited<ReturnType<typeof databaseBefore>>;
  let before: object[];

  beforeAll(async () => {
    database = await databaseBefore("20261129193000_awards_by_benefit");
    before = await database.rows("award");
    await database.migrate();
  }, 60_000);
  afterAll(() => database.end());

  it("keeps every award, with the approval that granted it and rent as its benefit", async () => {
    expect(before).toHaveLength(1);
    const granted = before.map((row) => ({ ...row, determination_id: ids(21), benefit: "rent" }));
    expect(await database.rows("award")).toEqual(granted);
  });

  it("lets a company have another benefit of a program on the same days, and the same one still not", async () => {
    const also = (benefit: string, place: number) =>
      database.client.query(
        `INSERT INTO award SELECT (jsonb_populate_record(a, jsonb_build_object('id', '${ids(place)}', 'reference', 'A-${place}', 'benefit', '${benefit}', 'application_id', NULL))).* FROM award a WHERE id = '${ids(24)}'`,
      );
    await also("hires", 31);
    await expect(also("hires", 32)).rejects.toThrow("award_one_per_benefit_at_a_time");
  });
});
