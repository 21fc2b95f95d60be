import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { SetupError } from "../setup-error";
import { Cluster } from "./cluster";
import { databaseUrl, own } from "./ownership";
import { place, type Place } from "./place";

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

const inUse = ({ dataDir }: Place): SetupError =>
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
  const where = await place(path.resolve(dataDir), notice);
  const cluster = new Cluster(where);
  const password = await passwordOf(where, cluster);
  const found = await cluster.answeringPort(password);
  const actual = found ?? (await cluster.start(port, settings));
  const addresses = { url: databaseUrl(actual, password, "slipway"), adminUrl: databaseUrl(actual, password) };
  const ownership = await own(addresses.adminUrl);
  if (ownership) {
    return {
      ...addresses,
      async stop() {
        await ownership.release();
        await cluster.stop();
      },
    };
  }
  if (join) return { ...addresses, stop: () => Promise.resolve() };
  throw inUse(where);
}

/** The password of the cluster, which is initialised with a new one if it does not stand yet. */
async function passwordOf(where: Place, cluster: Cluster): Promise<string> {
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
  const fresh = `${where.dataDir}.${randomBytes(6).toString("hex")}`;
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
