import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { DiffTarget } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { everything, withEngine } from "./engine";
import { migrationFiles, migrationsFolder, schemaFiles } from "./files";

/** The SQL that would bring the database to prisma/schema; '' where nothing has drifted, as a test expects. @internal */
export async function diffToSchema(databaseUrl: string): Promise<string> {
  return diff(databaseUrl, { tag: "schemaDatasource", files: await schemaFiles(), configDir: "." });
}

/**
 * Writes the migration from those that stand to prisma/schema, worked out in a shadow database on the server of
 * `databaseUrl`. Returns its folder, or undefined where nothing changed.
 */
export async function newMigration(databaseUrl: string, name: string): Promise<string | undefined> {
  const script = await diff(databaseUrl, { tag: "migrations", ...(await migrationFiles()) });
  if (script === "") return undefined;
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(migrationsFolder, `${time}_${name}`);
  await mkdir(folder);
  await writeFile(path.join(folder, "migration.sql"), script);
  return folder;
}

async function diff(databaseUrl: string, from: DiffTarget): Promise<string> {
  const to: DiffTarget = { tag: "schemaDatamodel", files: await schemaFiles() };
  const { exitCode, stdout } = await withEngine(databaseUrl, (engine) =>
    engine.diff({ from, to, script: true, exitCode: true, filters: everything }),
  );
  return exitCode === 0 ? "" : (stdout ?? "");
}
