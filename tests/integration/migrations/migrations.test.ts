import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "../../../prisma/migrate/apply";
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

  it("leave the database as schema.prisma says", async () => {
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
