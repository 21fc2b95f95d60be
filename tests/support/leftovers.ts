import { existsSync } from "node:fs";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startEmbedded } from "../../app/platform/postgres/embedded";

const prefix = "slipway-test-";

/** A folder for this process's server, which PostgreSQL's user can enter. */
export async function serverFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `${prefix}${process.pid}-`));
  await chmod(folder, 0o755);
  return folder;
}

/** Stops and removes the servers of test runs that were killed. */
export async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    const [, pid] = new RegExp(`^${prefix}(\\d+)-`).exec(name) ?? [];
    if (pid && !runs(Number(pid))) await remove(path.join(os.tmpdir(), name));
  }
}

async function remove(folder: string): Promise<void> {
  const dataDir = path.join(folder, "postgres");
  if (existsSync(path.join(dataDir, "postmaster.pid"))) {
    const server = await startEmbedded({ dataDir, settings: { fsync: "off" } });
    await server.stop();
  }
  await rm(folder, { recursive: true, force: true });
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
