import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { type EmbeddedPostgres, startEmbedded } from "../../../app/platform/postgres/embedded";
import { migrate } from "../../../prisma/migrate/apply";

export interface BenchDatabase {
  readonly url: string;
  readonly client: pg.Client;
  remove(): Promise<void>;
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
    process.env["DATABASE_URL"] = server.url;
    process.env["FILES_DIR"] = path.join(folder, "files");
    process.env["SECRET"] = "of the bench, which keeps no secret of anybody";
    await migrate(server.url);
    const { seedDemonstration } = await import("../../../prisma/seed/index");
    await seedDemonstration(server.url);
    await client.connect();
  } catch (error) {
    await remove();
    throw error;
  }
  return { url: server.url, client, remove };
}

async function end(server: EmbeddedPostgres, client: pg.Client, folder: string): Promise<void> {
  client.on("error", () => undefined);
  await client.end();
  await server.stop();
  await rm(folder, { recursive: true });
}
