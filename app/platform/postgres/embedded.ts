import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupError } from "../setup-error";
import { Cluster, LeftBehind } from "./cluster";
import { halfMadeName, removeHalfMade } from "./half-made";
import { FolderHold, databaseUrl } from "./ownership";
import { databaseFolder, type DatabaseFolder } from "./database-folder";
import { Supervised } from "./supervised";

export interface EmbeddedOptions {
  /** Folder of the cluster; its password lies beside it. */
  readonly dataDir: string;
  /** Port on 127.0.0.1; a free one if not given. */
  readonly port?: number;
  /** Use the server that another Slipway runs on this folder instead of refusing. */
  readonly join?: boolean;
  /** Further settings of the server, such as `fsync: "off"` in tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told where the database lies when it cannot lie at `dataDir`. */
  readonly notice?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Address of the database `slipway`, as superuser. */
  readonly url: string;
  /** Address of the database `postgres`, from which others are made. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

const inUse = ({ dataDir }: DatabaseFolder): SetupError =>
  new SetupError(`The data folder ${dataDir} is in use by another Slipway: stop that one first.`);

/**
 * Starts the PostgreSQL that comes with the packages, on loopback, initialising `dataDir` if it is new.
 * One that a killed Slipway left running is taken over. Throws SetupError where another Slipway uses the folder.
 */
export async function startEmbedded({
  dataDir,
  port,
  join = false,
  settings = {},
  notice,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const where = await databaseFolder(path.resolve(dataDir), notice);
  const cluster = new Cluster(where);
  await removeHalfMade(where.dataDir);
  const password = await passwordOf(where, cluster);
  const actual = await running(where, cluster, { password, port, settings });
  const addresses = { url: databaseUrl(actual, password, "slipway"), adminUrl: databaseUrl(actual, password) };
  const claim = await FolderHold.at(addresses.adminUrl);
  if (await claim.take()) {
    await claim.ensureDatabase();
    const revive = () => running(where, cluster, { password, port: actual, settings });
    const server = new Supervised({ cluster, adminUrl: addresses.adminUrl, revive, notice }, claim);
    return { ...addresses, stop: () => server.stop() };
  }
  await claim.end();
  if (join) return { ...addresses, stop: () => Promise.resolve() };
  throw inUse(where);
}

interface Wanted {
  readonly password: string;
  readonly port: number | undefined;
  readonly settings: Readonly<Record<string, string>>;
}

/** The port of the server that runs on the folder, which is started if none does. A killed one is given ten seconds to be gone. */
async function running(where: DatabaseFolder, cluster: Cluster, { password, port, settings }: Wanted): Promise<number> {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const found = await cluster.answeringPort(password);
    if (found !== undefined) return found;
    try {
      return await cluster.start(port, settings);
    } catch (error) {
      if (!(error instanceof LeftBehind)) throw error;
      await sleep(300);
    }
  }
  throw inUse(where);
}

/** The password of the cluster, which is initialised with a new one if it does not stand yet. */
async function passwordOf(where: DatabaseFolder, cluster: Cluster): Promise<string> {
  const file = `${where.dataDir}.password`;
  if (existsSync(where.dataDir)) {
    return readFile(file, "utf8").catch(() => {
      throw new SetupError(
        `The data folder ${where.dataDir} stands without its password: put ${file} back, or remove both.`,
      );
    });
  }
  const password = randomBytes(24).toString("base64url");
  // Under a name of its own until it is whole, so that an interrupted start leaves nothing half made.
  const fresh = halfMadeName(where.dataDir);
  const handed = `${fresh}.password`;
  try {
    await mkdir(fresh, { mode: 0o700 });
    await writeFile(handed, password, { mode: 0o600 });
    if (where.user)
      await Promise.all([fresh, handed].map((each) => chown(each, where.user?.uid ?? 0, where.user?.gid ?? 0)));
    await cluster.initialise(fresh, handed);
    // Of two that begin at the same moment one gets the place; the other must not leave its password there.
    await rename(fresh, where.dataDir).catch(() => {
      throw inUse(where);
    });
    await rename(handed, file);
  } finally {
    await Promise.all([fresh, handed].map((each) => rm(each, { recursive: true, force: true })));
  }
  return password;
}
