import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "../../../prisma/migrate/apply";
import { wordsOfNames } from "../../../prisma/migrate/fill-words-of-names";
import { paidTo } from "../../../prisma/migrate/fill-paid-to";
import { diffToSchema } from "../../../prisma/migrate/diff";
import { emptyDatabase, type TestDatabase } from "../../support/database";

describe("migrations", () => {
  let database: TestDatabase;
  let client: pg.Client;
  let applied: string[];
  let folders: string[];

  beforeAll(async () => {
    const entries = await readdir("prisma/migrations", { withFileTypes: true });
    folders = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
    database = await emptyDatabase();
    applied = await migrate(database.url);
    client = new pg.Client(database.url);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it("apply to an empty database, all of them in order", () => {
    expect(applied).toEqual(folders);
  });

  it("leave the database as prisma/schema says", async () => {
    expect(await diffToSchema(database.url)).toBe("");
  });

  it("are seen to differ when a column goes", async () => {
    await client.query("ALTER TABLE zone DROP COLUMN slug");
    expect(await diffToSchema(database.url)).toContain('ADD COLUMN     "slug"');
    await client.query("ALTER TABLE zone ADD COLUMN slug text NOT NULL UNIQUE");
    expect(await diffToSchema(database.url)).toBe("");
  });

  it("do nothing a second time", async () => {
    expect(await migrate(database.url)).toEqual([]);
  });

  it("are recorded with the SHA-256 of their scripts", async () => {
    const { rows } = await client.query<{ name: string; checksum: string; whole: boolean }>(
      `SELECT migration_name AS name, checksum,
              finished_at IS NOT NULL AND rolled_back_at IS NULL AND applied_steps_count = 1 AS whole
       FROM _prisma_migrations ORDER BY migration_name`,
    );
    const expected = folders.map(async (name) => {
      const script = await readFile(`prisma/migrations/${name}/migration.sql`);
      return { name, checksum: createHash("sha256").update(script).digest("hex"), whole: true };
    });
    expect(rows).toEqual(await Promise.all(expected));
  });

  it("are applied once when two processes begin at the same time", async () => {
    const other = await emptyDatabase();
    const both = await Promise.all([migrate(other.url), migrate(other.url)]);
    expect(both.flat().sort()).toEqual(folders);
    await other.drop();
  });

  it("are tried again after one was interrupted", async () => {
    const last = folders.at(-1);
    const other = await emptyDatabase();
    await migrate(other.url, folders.at(-2));
    const interrupted = new pg.Client(other.url);
    await interrupted.connect();
    await interrupted.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (gen_random_uuid(), 'begun', $1)",
      [last],
    );
    await interrupted.end();
    expect(await migrate(other.url)).toEqual([last]);
    await other.drop();
  });

  it("fill in up to when awards are paid that were made before that was kept, by their plan", async () => {
    const other = await emptyDatabase();
    await migrate(other.url, folders[folders.indexOf(paidTo.migration) - 1]);
    const old = new pg.Client(other.url);
    await old.connect();
    const usual = { tiers: [{ months: 24, fen: 1000 }], capYear: "calendar", suspension: "extends" };
    const terms = { ...usual, proration: "calendarDays", start: "2026-01-01" };
    const lease = JSON.stringify([{ from: "2026-01-01", areaM2: "50", rentFenPerM2Month: 4000 }]);
    // Neither cases nor companies stand behind these.
    await old.query("SET session_replication_role = replica");
    for (const [reference, of, events] of [
      ["capped", { ...terms, totalCapFen: 2500 }, []],
      ["whole", terms, [{ type: "terminate", on: "2026-02-10" }]],
      ["unread", {}, []],
    ] as const) {
      const { rows } = await old.query<{ id: string }>(
        `INSERT INTO award (id, reference, application_id, company_id, program_id, program_version_id, zone_id, terms, lease,
                            starts_on, ends_on, total_fen, approved_by, approved_at)
         SELECT u, $1, u, u, u, u, u, $2, $4, '2026-01-01', $3, 0, u, now() FROM gen_random_uuid() u RETURNING id`,
        [reference, of, events.length > 0 ? "2026-02-10" : "2028-01-01", lease],
      );
      for (const event of events) {
        await old.query(
          `INSERT INTO award_event (id, award_id, position, event, reason, decided_by, decided_at)
           VALUES (gen_random_uuid(), $1, 1, $2, '', $1, now())`,
          [rows[0]?.id, event],
        );
      }
    }
    // Another award of the company of the capped one, and of its stacking group, has the first two months.
    await old.query(
      `INSERT INTO program_version (id, program_id, number, content, created_at)
       SELECT program_version_id, program_id, 1, '{"stackingGroup": "rent"}', now() FROM award WHERE reference = 'capped'`,
    );
    await old.query(
      `INSERT INTO award (id, reference, application_id, company_id, program_id, program_version_id, zone_id, terms, lease,
                          starts_on, ends_on, total_fen, approved_by, approved_at)
       SELECT gen_random_uuid(), 'beside', gen_random_uuid(), company_id, gen_random_uuid(), program_version_id, zone_id, $1, lease,
              starts_on, '2026-03-01', 0, approved_by, now() FROM award WHERE reference = 'capped'`,
      [{ ...terms, tiers: [{ months: 2, fen: 9000 }] }],
    );
    await old.query("RESET session_replication_role");
    await migrate(other.url);
    const { rows } = await old.query("SELECT reference, paid_to::text AS to FROM award ORDER BY reference");
    expect(rows).toEqual([
      { reference: "beside", to: "2026-03-01" },
      { reference: "capped", to: "2026-06-01" },
      { reference: "unread", to: "2028-01-01" },
      { reference: "whole", to: "2026-02-10" },
    ]);
    await old.end();
    await other.drop();
  });

  it("let people be found by words of their names who were there before", async () => {
    const other = await emptyDatabase();
    await migrate(other.url, folders[folders.indexOf(wordsOfNames.migration) - 1]);
    const old = new pg.Client(other.url);
    await old.connect();
    await old.query(
      `INSERT INTO user_account (id, email, name, created_at)
       SELECT gen_random_uuid(), n || '@example.cn', n, now() FROM unnest('{Hai 陈海,"{a\\"b}",-}'::text[]) n`,
    );
    await migrate(other.url);
    const { rows } = await old.query("SELECT name, name_tokens AS tokens FROM user_account ORDER BY name");
    expect(rows).toEqual([
      { name: "-", tokens: [] },
      { name: "Hai 陈海", tokens: ["h", "a", "i", "ha", "ai", "陈", "海", "陈海"] },
      { name: '{a"b}', tokens: ["a", "b"] },
    ]);
    await old.end();
    await other.drop();
  });

  it("say in one line what the database refused", async () => {
    const other = await emptyDatabase();
    const occupied = new pg.Client(other.url);
    await occupied.connect();
    await occupied.query("CREATE TABLE _prisma_migrations (id int)");
    await occupied.end();
    await expect(migrate(other.url)).rejects.toThrow(/^The migrations cannot be applied: .*checksum[^\n]*$/);
    await other.drop();
  });

  it("bring the extensions, and trigrams of Chinese text", async () => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT extname AS name FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1",
    );
    expect(rows.map((row) => row.name)).toContain("btree_gist");
    await client.query("CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE EXTENSION IF NOT EXISTS pgcrypto");
    const chinese = await client.query<{ trigrams: string[] }>("SELECT show_trgm('中山区') AS trigrams");
    expect(chinese.rows[0]?.trigrams.length).toBeGreaterThan(2);
  });
});
