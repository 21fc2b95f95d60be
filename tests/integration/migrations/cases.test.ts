import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseBefore, ids } from "./support/before";

/** What hangs on a case, as its table was and is called. */
const parts = {
  document: "document",
  application_event: "case_event",
  correction_request: "correction_request",
  evidence_check: "evidence_check",
  fact_check: "fact_check",
  interest_declaration: "interest_declaration",
  recommendation: "recommendation",
  approval: "approval",
  determination: "determination",
  internal_note: "internal_note",
} as const;
const untouched = ["application", "correction_item", "letter", "award"];

describe("the migration that makes applications cases", () => {
  let database: Awaited<ReturnType<typeof databaseBefore>>;
  const before: Record<string, object[]> = {};

  beforeAll(async () => {
    database = await databaseBefore("20261129190000_cases");
    for (const table of [...Object.keys(parts), ...untouched]) before[table] = await database.rows(table);
    await database.migrate();
  }, 60_000);
  afterAll(() => database.end());

  it("gives every application its case, with its id, company and moment", async () => {
    const cases = await database.rows("case_file");
    expect(cases).toEqual(await database.rows("application", "id, 'application' AS kind, company_id, created_at"));
    expect(cases).toHaveLength(2);
  });

  it.each(Object.entries(parts))("keeps every row of %s", async (was, is) => {
    const kept = before[was] ?? [];
    expect(kept.length).toBeGreaterThan(0);
    const renamed = kept.map((row) => {
      const { application_id: caseId, ...rest } = row as Record<string, unknown>;
      return { ...rest, case_id: caseId };
    });
    expect(await database.rows(is)).toEqual(renamed);
  });

  it.each(untouched)("leaves %s as it was", async (table) => {
    expect(await database.rows(table)).toEqual(before[table]);
  });

  it.each(Object.values(parts))("lets %s hang on cases alone", async (table) => {
    await database.client.query("BEGIN");
    const copied = database.client.query(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'case_id', '${ids(99)}'))).* FROM ${table} t LIMIT 1`,
    );
    await expect(copied).rejects.toThrow(`${table}_case_id_fkey`);
    await database.client.query("ROLLBACK");
  });

  it.each([
    "case_event",
    "determination",
    "internal_note",
    "evidence_check",
    "approval",
    "recommendation",
    "fact_check",
  ])("leaves %s append-only", async (table) => {
    for (const change of [
      `UPDATE ${table} SET case_id = gen_random_uuid()`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ])
      await expect(database.client.query(change)).rejects.toThrow("append-only");
  });
});
