import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/** No upload takes as long: what is older was left by a process that ended in the middle. */
const abandonedAfterMs = 60 * 60 * 1_000;

/** Removes files that were never whole from a folder where files arrive; those that may still be written stay. */
export async function removeAbandoned(arriving: string, now: Date): Promise<void> {
  for (const name of await readdir(arriving).catch(() => [])) {
    const file = path.join(arriving, name);
    const written = (await stat(file).catch(() => null))?.mtimeMs ?? now.getTime();
    if (now.getTime() - written > abandonedAfterMs) await rm(file, { force: true });
  }
}
