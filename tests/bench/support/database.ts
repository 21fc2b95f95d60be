import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { startEmbedded } from "../../../app/platform/postgres/embedded";
import { migrate } from "../../../prisma/migrate/apply";

export interface BenchDatabase {
  readonly url: string;
  readonly client: pg.Client;
  remove(): Promise<void>;
}

/** An embedded PostgreSQL of the bench's own with the settings that `npm start` uses, holding the demonstration city. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "slipway-bench-"));
  // PostgreSQL's user must be able to enter it.
  await chmod(folder, 0o755);
  const server = await startEmbedded({ dataDir: path.join(folder, "postgres") });
  const client = new pg.Client(server.url);
  const remove = async () => {
    await client.end();
    await server.stop();
    await rm(folder, { recursive: true });
  };
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
