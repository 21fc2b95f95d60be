import path from "node:path";
import { startEmbedded } from "~/platform/postgres/embedded";
import { assertAnswering } from "./answering";
import { dataDir } from "./folders";

export interface CommandDatabase {
  readonly url: string;
  /** Slipway's own server, which nobody else's data are in. */
  readonly embedded: boolean;
  close(): Promise<void>;
}

/**
 * The database of DATABASE_URL, else the embedded one, which is started unless it runs. `alone` refuses one that another
 * Slipway runs. Throws SetupError.
 */
export async function openCommandDatabase({ alone = false } = {}): Promise<CommandDatabase> {
  const url = process.env["DATABASE_URL"];
  if (url) {
    await assertAnswering(url);
    return { url, embedded: false, close: () => Promise.resolve() };
  }
  const server = await startEmbedded({
    dataDir: path.join(dataDir(), "postgres"),
    join: !alone,
    notice: (line) => console.error(line),
  });
  return { url: server.url, embedded: true, close: server.stop };
}

/** Opens the database for `work` and closes it afterwards, however that ends. */
export async function withDatabase(work: (database: CommandDatabase) => Promise<void>): Promise<void> {
  const database = await openCommandDatabase();
  try {
    await work(database);
  } finally {
    await database.close();
  }
}
