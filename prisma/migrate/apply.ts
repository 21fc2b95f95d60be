import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { SetupError } from "~/platform/setup-error";
import { everything, withEngine } from "./engine";
import { migrationFiles } from "./files";
import { fillIn, mayLack } from "./fill";
import { awardProjection } from "./fill-award-projection";
import { awardSteps } from "./fill-award-steps";
import { paidTo } from "./fill-paid-to";
import { wordsOfNames } from "./fill-words-of-names";

const inOrder = [paidTo, wordsOfNames, awardSteps, awardProjection];

/**
 * Applies the migrations that the database lacks, one process at a time (the engine holds an advisory lock), and records
 * them as `prisma migrate deploy` would; in between, columns are filled in that SQL alone cannot. Returns their names. `upTo` names the last one to apply.
 * Throws SetupError with the database's reason.
 */
export async function migrate(databaseUrl: string, upTo?: string): Promise<string[]> {
  const applied: string[] = [];
  for (const each of inOrder) {
    if (upTo !== undefined && upTo <= each.migration) break;
    if (!(await mayLack(databaseUrl, each))) continue;
    applied.push(...(await applyUpTo(databaseUrl, each.migration)));
    await fillIn(databaseUrl, each);
  }
  return [...applied, ...(await applyUpTo(databaseUrl, upTo))];
}

async function applyUpTo(databaseUrl: string, upTo: string | undefined): Promise<string[]> {
  const all = await migrationFiles();
  const migrationDirectories = all.migrationDirectories.filter((each) => upTo === undefined || each.path <= upTo);
  const migrationsList = { ...all, migrationDirectories };
  try {
    return await apply(databaseUrl, migrationsList).catch(async (error: unknown) => {
      if (codeOf(error) !== failedBefore) throw error;
      await forgetFailed(databaseUrl, migrationsList);
      return apply(databaseUrl, migrationsList);
    });
  } catch (error) {
    throw new SetupError(`The migrations cannot be applied: ${reasonOf(error)}`, { cause: error });
  }
}

const failedBefore = "P3009";
const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

/** The engine's messages go on with a trace of its own. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split(/\n {3}0: /)[0]
    ?.replace(/\s+/g, " ")
    .trim() ?? "";

async function apply(databaseUrl: string, migrationsList: MigrationList): Promise<string[]> {
  const applied = await withEngine(databaseUrl, (engine) =>
    engine.applyMigrations({ migrationsList, filters: everything }),
  );
  return applied.appliedMigrationNames;
}

/** A script is one transaction: one that failed, or was interrupted, left nothing behind and may be tried again. */
async function forgetFailed(databaseUrl: string, migrationsList: MigrationList): Promise<void> {
  await withEngine(databaseUrl, async (engine) => {
    const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: everything,
    });
    for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
  });
}
