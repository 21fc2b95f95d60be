import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tablesOf } from "../../../app/commands/archive/catalogue";
import { load } from "../../../app/commands/archive/load";
import { save } from "../../../app/commands/archive/save";
import { type Entry, readTar, tar } from "../../../app/commands/archive/tar";
import { emptyDatabase, freshDatabase, type TestDatabase } from "../../support/database";

const person = "0190a000-0000-7000-8000-000000000001";
const entry = "0190a000-0000-7000-8000-0000000000a1";

/** Rows with what is hard to carry over: bytes, JSON null, quotes and newlines, arrays, microseconds, rows that triggers guard. */
const lived = `
  INSERT INTO user_account (id, email, name, totp_secret, created_at)
    VALUES ('${person}', 'li@example.org', E'Li "Lei",\\n(李雷) \\\\', '\\x00ff0a5c22', '2026-02-28 23:59:59.999+08');
  INSERT INTO zone (id, slug, name, position)
    SELECT gen_random_uuid(), 'zone-' || n, jsonb_build_object('en', 'Zone ' || n, 'zh-CN', '高新区'), n FROM generate_series(1, 2500) n;
  INSERT INTO setting (key, value, updated_at) VALUES ('nothing', 'null', now());
  INSERT INTO working_calendar VALUES (2026, 'notice', '{2026-01-01,2026-02-17}', '{}');
  INSERT INTO role_grant (id, user_id, role, zone_id, granted_at)
    SELECT gen_random_uuid(), '${person}', 'intake', id, now() FROM zone LIMIT 1;
  INSERT INTO audit_entry (id, at, action, subject_type, subject_id)
    VALUES ('${entry}', '2026-03-01T00:00:00.123Z', 'test', 'zone', 'x');
  SELECT nextval('application_reference_number') FROM generate_series(1, 41);
`;

async function contentsOf(url: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  const contents: Record<string, unknown> = {};
  for (const table of Object.keys(await tablesOf(client))) {
    const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM "${table}" t ORDER BY 1`);
    contents[table] = rows.map(({ row }) => row);
  }
  const sequences = await client.query(
    "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1",
  );
  const guards = await client.query(
    `SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT tgname, concat(tgenabled, ' ', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`,
  );
  await client.end();
  return { contents, sequences: sequences.rows, guards: guards.rows };
}

async function* withOneRowLess(file: string): AsyncGenerator<Entry> {
  for await (const { name, content } of readTar(file)) {
    const changed = name === "tables/zone/0.json" ? (JSON.parse(content.toString()) as string[]).slice(1) : undefined;
    yield { name, content: changed ? Buffer.from(JSON.stringify(changed)) : content };
  }
}

describe("backup and restore", () => {
  let source: TestDatabase;
  let folder: string;
  let archive: string;
  const at = (name: string) => path.join(folder, name);

  beforeAll(async () => {
    source = await freshDatabase();
    folder = await mkdtemp(path.join(os.tmpdir(), "slipway-backup-"));
    archive = at("city.tar.gz");
    const client = new pg.Client(source.url);
    await client.connect();
    await client.query(lived);
    await client.end();
    await mkdir(at("files/ab"), { recursive: true });
    await mkdir(at("files/arriving"), { recursive: true });
    await writeFile(at("files/ab/document"), randomBytes(70_000));
    await writeFile(at("files/empty"), "");
    await writeFile(at("files/arriving/half"), "half");
    await save(source.url, at("files"), archive);
  });
  afterAll(async () => {
    await source.drop();
    await rm(folder, { recursive: true });
  });

  it("bring back every row, sequence, file and guard", async () => {
    const target = await emptyDatabase();
    const { rows, entries } = await load(target.url, at("restored"), archive);
    expect(rows).toMatchObject({ user_account: 1, zone: 2500, audit_entry: 1, audit_unsealed: 1 });
    expect(await contentsOf(target.url)).toEqual(await contentsOf(source.url));
    expect(await readFile(at("restored/ab/document"))).toEqual(await readFile(at("files/ab/document")));
    expect(Object.keys(entries).filter((name) => name.startsWith("files/"))).toEqual(
      expect.arrayContaining(["files/ab/document", "files/empty"]),
    );
    expect(entries).not.toHaveProperty("files/arriving/half");
    await target.drop();
  });

  it("bring back a migrated database, too", async () => {
    const target = await freshDatabase();
    await load(target.url, at("restored-into-migrated"), archive);
    expect(await contentsOf(target.url)).toEqual(await contentsOf(source.url));
    await target.drop();
  });

  it("see one moment, whatever is written meanwhile", async () => {
    const target = await emptyDatabase();
    const writer = new pg.Client(source.url);
    await writer.connect();
    let saving = true;
    const saved = save(source.url, at("files"), at("moment.tar.gz")).finally(() => (saving = false));
    for (let n = 0; saving; n += 1) {
      await writer.query(
        `WITH late AS (INSERT INTO zone VALUES (gen_random_uuid(), $1, '{}', 1) RETURNING id)
         INSERT INTO role_grant (id, user_id, role, zone_id, granted_at) SELECT gen_random_uuid(), $2, 'reviewer', id, now() FROM late`,
        [`late-${n}`, person],
      );
    }
    const { rows } = await saved;
    await writer.end();
    await load(target.url, at("moment"), at("moment.tar.gz"));
    expect(rows["zone"]).toBe((rows["role_grant"] ?? 0) + 2499);
    await target.drop();
  });

  it("refuse a database that is not empty, and leave it alone", async () => {
    const before = await contentsOf(source.url);
    await expect(load(source.url, at("nowhere"), archive)).rejects.toThrow("The database is not empty");
    expect(await contentsOf(source.url)).toEqual(before);
  });

  it("refuse a folder of files that is not empty, and leave it alone", async () => {
    const target = await emptyDatabase();
    await expect(load(target.url, at("files"), archive)).rejects.toThrow("is not empty");
    expect((await readFile(at("files/ab/document"))).length).toBe(70_000);
    await target.drop();
  });

  it("refuse to write over a file", async () => {
    await expect(save(source.url, at("files"), archive)).rejects.toThrow("stands already");
  });

  it("refuse an archive that is cut short or changed, before anything is touched", async () => {
    const target = await emptyDatabase();
    const bytes = await readFile(archive);
    await writeFile(at("short"), bytes.subarray(0, bytes.length / 2));
    await writeFile(at("other"), "not an archive");
    await pipeline(tar(withOneRowLess(archive)), createGzip(), createWriteStream(at("changed")));
    for (const broken of ["short", "other", "changed"]) {
      await expect(load(target.url, at("nowhere"), at(broken))).rejects.toThrow("is no whole backup of Slipway");
    }
    const untouched = (await contentsOf(target.url)) as { contents: object };
    expect(untouched.contents).toEqual({});
    await target.drop();
  });
});
