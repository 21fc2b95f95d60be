import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { MigrationList, SchemaContainer } from "@prisma/schema-engine-wasm/schema_engine_bg";

/** Commands begin in the root; this code may have been compiled to another place. */
const here = path.resolve("prisma");
const schemaFolder = path.join(here, "schema");
export const migrationsFolder = path.join(here, "migrations");

export async function schemaFiles(): Promise<SchemaContainer[]> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith(".prisma")).sort();
  const read = async (name: string) => ({ path: name, content: await readFile(path.join(schemaFolder, name), "utf8") });
  return Promise.all(names.map(read));
}

/** The folders of prisma/migrations in order, with their scripts. */
export async function migrationFiles(): Promise<MigrationList> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const read = async (name: string) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: {
        tag: "ok" as const,
        value: await readFile(path.join(migrationsFolder, name, "migration.sql"), "utf8"),
      },
    },
  });
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(path.join(migrationsFolder, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.sort().map(read)),
  };
}
