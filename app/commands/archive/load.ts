import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { SetupError } from "~/platform/setup-error";
import { migrate } from "../../../prisma/migrate/apply";
import { countOf, migrationsOf, quoted, tablesOf, textSettings, writableColumnsOf } from "./catalogue";
import { constraintsAside } from "./constraints";
import type { Archive, Manifest } from "./format";
import { readTar } from "./tar";
import { verify } from "./verify";

/**
 * Loads the archive `file` into a database without rows and a folder without files, all of it or nothing, then applies
 * the migrations that are newer than the archive. Throws SetupError, before anything is touched where it can.
 */
export async function load(databaseUrl: string, filesDir: string, file: string): Promise<Manifest> {
  const { archive, manifest } = await verify(file);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "slipway-restore" });
  await client.connect();
  try {
    await assertEmpty(client, filesDir);
    await migrate(databaseUrl, archive.migrations.at(-1)?.name);
    await assertSameShape(client, archive);
    await loadWhole(client, filesDir, file, { archive, manifest });
  } finally {
    await client.end();
  }
  await migrate(databaseUrl);
  return manifest;
}

async function loadWhole(
  client: pg.Client,
  filesDir: string,
  file: string,
  { archive, manifest }: { archive: Archive; manifest: Manifest },
): Promise<void> {
  try {
    await client.query(`BEGIN; ${textSettings}`);
    await constraintsAside(client, Object.keys(archive.tables), () => loadEntries(client, filesDir, file));
    for (const { name, value, called } of archive.sequences) {
      await client.query("SELECT setval(to_regclass($1), $2::bigint, $3)", [quoted(name), value, called]);
    }
    for (const [table, expected] of Object.entries(manifest.rows)) {
      const count = await countOf(client, table);
      if (count !== expected) throw new Error(`${table} has ${count} rows instead of ${expected}.`);
    }
    await client.query("COMMIT");
  } catch (error) {
    // The connection ends and takes the rows with it.
    await rm(filesDir, { recursive: true, force: true });
    throw error;
  }
}

async function assertEmpty(client: pg.Client, filesDir: string): Promise<void> {
  for (const table of Object.keys(await tablesOf(client))) {
    if ((await countOf(client, table)) > 0) {
      throw new SetupError(`The database is not empty (there are rows in ${table}): restore into a new one.`);
    }
  }
  if (existsSync(filesDir) && (await readdir(filesDir)).length > 0) {
    throw new SetupError(`The folder of files, ${filesDir}, is not empty: move it away, or name another in FILES_DIR.`);
  }
}

async function assertSameShape(client: pg.Client, archive: Archive): Promise<void> {
  const shape = JSON.stringify([await migrationsOf(client), await tablesOf(client)]);
  if (shape !== JSON.stringify([archive.migrations, archive.tables])) {
    throw new SetupError(
      "The backup fits other migrations than this database has: restore into a new database, with the Slipway that made the backup or a later one.",
    );
  }
}

async function loadEntries(client: pg.Client, filesDir: string, file: string): Promise<void> {
  for await (const { name, content } of readTar(file)) {
    const [kind, table = "", ...rest] = name.split("/");
    if (kind === "tables") await loadRows(client, table, content.toString());
    if (kind === "files") await loadFile(filesDir, [table, ...rest].join("/"), content);
  }
}

async function loadRows(client: pg.Client, table: string, content: string): Promise<void> {
  const columns = (await writableColumnsOf(client, table)).map(quoted);
  // OFFSET 0 keeps the text from being parsed anew for every column.
  await client.query(
    `INSERT INTO ${quoted(table)} (${columns.join(", ")}) OVERRIDING SYSTEM VALUE
     SELECT ${columns.map((column) => `(whole).${column}`).join(", ")}
     FROM (SELECT text::${quoted(table)} AS whole FROM unnest($1::text[]) AS text OFFSET 0) AS rows`,
    [JSON.parse(content)],
  );
}

async function loadFile(filesDir: string, key: string, content: Buffer): Promise<void> {
  const place = path.resolve(filesDir, key);
  if (!place.startsWith(path.resolve(filesDir) + path.sep)) throw new Error(`${key} leads out of the folder of files.`);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, content, { flag: "wx" });
}
