import { createHash } from "node:crypto";
import { chmod, mkdir } from "node:fs/promises";
import path from "node:path";
import { SetupError } from "../setup-error";
import { binaries } from "./binaries";
import { databaseUser, reaches, type SystemUser } from "./system-user";

export interface DatabaseFolder {
  readonly bin: string;
  readonly dataDir: string;
  readonly user: SystemUser | undefined;
}

const elsewhere = "/var/lib/slipway";

/**
 * Where programs and data of the cluster asked for at `dataDir` stand. Root runs the server as another user; what that
 * user cannot reach goes below /var/lib/slipway, and `notice` is told where the data are.
 */
export async function databaseFolder(dataDir: string, notice?: (line: string) => void): Promise<DatabaseFolder> {
  const parent = path.dirname(dataDir);
  const user = await databaseUser();
  if (!user) {
    await mkdir(parent, { recursive: true });
    return { bin: await binaries(undefined, elsewhere), dataDir, user };
  }
  try {
    for (const folder of [parent, elsewhere]) await openToPass(folder);
    const bin = await binaries(user, elsewhere);
    if (await reaches(user, parent)) return { bin, dataDir, user };
    const key = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
    const moved = path.join(elsewhere, key, "postgres");
    await openToPass(path.dirname(moved));
    notice?.(`The user postgres cannot enter ${parent}: the database lies in ${moved}.`);
    return { bin, dataDir: moved, user };
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError(
      `The user postgres cannot enter ${parent}, nor could ${elsewhere} be used: start Slipway as another user, or set DATABASE_URL.`,
    );
  }
}

/** A folder of root's that the user of PostgreSQL may enter, though not list; one that stands is left as it is. */
async function openToPass(folder: string): Promise<void> {
  if (await mkdir(folder, { recursive: true })) await chmod(folder, 0o711);
}
