import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { type EmbeddedPostgres, startEmbedded } from "../../../app/platform/postgres/embedded";
import { migrate } from "../../../prisma/migrate/apply";

export interface BenchDatabase extends BenchAddress {
  remove(): Promise<void>;
}

/** Where a database of the bench lies. */
export interface BenchAddress {
  readonly url: string;
  readonly client: pg.Client;
}

/** So that loading and measuring are not met by work in the background; all else is as `npm start` has it. */
const settings = { autovacuum: "off", max_wal_size: "8GB" };

/** An embedded PostgreSQL of the bench's own, holding the demonstration city. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "slipway-bench-"));
  // PostgreSQL's user must be able to enter it.
  await chmod(folder, 0o755);
  const server = await startEmbedded({ dataDir: path.join(folder, "postgres"), settings });
  const client = new pg.Client(server.url);
  let removed: Promise<void> | undefined;
  const remove = () => (removed ??= end(server, client, folder));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void remove());
  try {
    atHome(server.url, folder);
    await demonstrate(server.url);
    await client.connect();
  } catch (error) {
    await remove();
    throw error;
  }
  return { url: server.url, client, remove };
}

/** The environment of whatever runs on a database of the bench. */
export function atHome(url: string, folder: string): void {
  process.env["DATABASE_URL"] = url;
  process.env["FILES_DIR"] = path.join(folder, "files");
  process.env["SECRET"] = "of the bench, which keeps no secret of anybody";
}

/** Fills an empty database with the demonstration city. */
export async function demonstrate(url: string): Promise<void> {
  await migrate(url);
  const { seedDemonstration } = await import("../../../prisma/seed/index");
  await seedDemonstration(url);
}

async function end(server: EmbeddedPostgres, client: pg.Client, folder: string): Promise<void> {
  client.on("error", () => undefined);
  await client.end();
  await server.stop();
  await rm(folder, { recursive: true });
}
