import { randomBytes } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { runs } from "./processes";

const hour = 3_600_000;

/** Those that this process makes; after a restart it may have the number of a process that is gone. */
const own = new Set<string>();

/** The name under which this process makes a cluster at `dataDir` until it is whole. */
export function halfMadeName(dataDir: string): string {
  const name = `${dataDir}.${process.pid}-${randomBytes(6).toString("hex")}`;
  own.add(name);
  return name;
}

/**
 * Removes the clusters at `dataDir`, and their passwords, whose making was cut off: those of processes that are gone. Names without a
 * process are of an earlier release, and go once they are an hour old.
 */
export async function removeHalfMade(dataDir: string): Promise<void> {
  const [folder, base] = [path.dirname(dataDir), path.basename(dataDir)];
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${base}.`)) continue;
    const found = /^(?:(\d+)-)?[0-9a-f]{12}(?:\.password)?$/.exec(name.slice(base.length + 1));
    const place = path.join(folder, name);
    if (!found || own.has(place.replace(/\.password$/, "")) || !(await isAbandoned(place, found[1]))) continue;
    // What was cut off may still be dying, and writes once more: then a later start removes it.
    await rm(place, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

async function isAbandoned(place: string, pid: string | undefined): Promise<boolean> {
  if (pid !== undefined) return Number(pid) === process.pid || !runs(Number(pid));
  const found = await stat(place).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > hour;
}
