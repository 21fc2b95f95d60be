import { migrate } from "../../../prisma/migrate/apply";
import { readSettings, type Settings } from "~/data/city/settings.server";
import type { CommandDatabase } from "./database";
import { isEmptyDatabase, withPool } from "./pool";

/** Migrates, and seeds the demonstration city into an embedded database that is empty; never into another. */
export async function makeReady({ url, embedded }: CommandDatabase): Promise<void> {
  const applied = await migrate(url);
  if (applied.length > 0) console.error(`Migrated the database: ${applied.join(", ")}.`);
  if (embedded && (await isEmptyDatabase(url))) await seedCity(url);
}

/** Seeds the demonstration city. The seed is loaded only when it is wanted. */
export async function seedCity(databaseUrl: string): Promise<void> {
  console.error("Seeding the demonstration city …");
  const { seedDemonstration } = await import("../../../prisma/seed/index");
  await seedDemonstration(databaseUrl);
}

/** The accounts to try Slipway with, as long as it is in demonstration mode. */
export async function demonstrationLines(databaseUrl: string): Promise<string[]> {
  const settings: Settings = await withPool(databaseUrl, readSettings);
  if (!settings.demonstration) return [];
  const width = Math.max(...settings.demonstrationAccounts.map(({ email }) => email.length));
  const accounts = settings.demonstrationAccounts.map(({ email, role }) => `  ${email.padEnd(width)}  ${role}`);
  return [`Demonstration accounts (password ${settings.demonstrationPassword}):`, ...accounts];
}
