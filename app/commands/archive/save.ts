import { createWriteStream, existsSync } from "node:fs";
import { readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { SetupError } from "~/platform/setup-error";
import { migrationsOf, quoted, sequencesOf, tablesOf, textSettings } from "./catalogue";
import { type Archive, type Manifest, sha256 } from "./format";
import { type Entry, tar } from "./tar";

const rowsPerEntry = 1_000;

const json = (name: string, value: unknown): Entry => ({ name, content: Buffer.from(JSON.stringify(value)) });

/**
 * Saves the database as it stands at one moment, and the files, as the archive `file`. Files of rows that stay
 * are only ever added, so those read after that moment hold all that its rows name. Throws SetupError.
 */
export async function save(databaseUrl: string, filesDir: string, file: string): Promise<Manifest> {
  if (existsSync(file)) throw new SetupError(`${file} stands already: name another file.`);
  const part = `${file}.part`;
  const manifest: Manifest = { rows: {}, entries: {} };
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "slipway-backup" });
  await client.connect();
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${textSettings}`);
    const entries = withManifest(manifest, everything(client, filesDir, manifest.rows));
    await pipeline(tar(entries), createGzip(), createWriteStream(part, { mode: 0o600 }));
    await rename(part, file);
  } finally {
    await client.end();
    await rm(part, { force: true });
  }
  return manifest;
}

/** Notes the hash of each entry and adds the manifest at the end. */
async function* withManifest(manifest: Manifest, entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  for await (const entry of entries) {
    manifest.entries[entry.name] = sha256(entry.content);
    yield entry;
  }
  yield json("manifest.json", manifest);
}

async function* everything(client: pg.Client, filesDir: string, counts: Manifest["rows"]): AsyncGenerator<Entry> {
  const archive: Archive = {
    format: 1,
    createdAt: new Date().toISOString(),
    migrations: await migrationsOf(client),
    tables: await tablesOf(client),
    sequences: await sequencesOf(client),
  };
  if (archive.migrations.length === 0)
    throw new SetupError("There is nothing to save: the database was never migrated.");
  yield json("archive.json", archive);
  for (const table of Object.keys(archive.tables)) {
    counts[table] = 0;
    for await (const rows of pagesOf(client, table)) {
      yield json(`tables/${table}/${counts[table]}.json`, rows);
      counts[table] += rows.length;
    }
  }
  yield* filesOf(filesDir);
}

/** The rows of a table as PostgreSQL's text of the whole row, which it reads back exactly. */
async function* pagesOf(client: pg.Client, table: string): AsyncGenerator<string[]> {
  await client.query(`DECLARE backup CURSOR FOR SELECT whole_row::text AS row FROM ${quoted(table)} AS whole_row`);
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${rowsPerEntry} FROM backup`);
    if (rows.length === 0) break;
    yield rows.map((each) => each.row);
  }
  await client.query("CLOSE backup");
}

async function* filesOf(filesDir: string): AsyncGenerator<Entry> {
  if (!existsSync(filesDir)) return;
  for (const entry of await readdir(filesDir, { recursive: true, withFileTypes: true })) {
    const absolute = path.join(entry.parentPath, entry.name);
    const key = path.relative(filesDir, absolute).split(path.sep).join("/");
    if (entry.isFile() && !key.startsWith("arriving/"))
      yield { name: `files/${key}`, content: await readFile(absolute) };
  }
}
