import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { runs } from "./processes";

/** One Slipway owns a cluster: the one whose session holds this lock. It ends with the session, even after a kill. */
const lock = 0x511b;
const name = "slipway-owner";

export const databaseUrl = (port: number, password: string, database = "postgres"): string =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;

/** A Slipway's claim to the cluster at `adminUrl`. */
export class FolderHold {
  held = false;
  /** Resolves when the session is over, by us or with the server. */
  readonly over: Promise<void>;

  private constructor(private readonly session: pg.Client) {
    this.over = new Promise((resolve) => session.once("end", () => resolve()));
  }

  static async at(adminUrl: string): Promise<FolderHold> {
    const session = new pg.Client({ connectionString: adminUrl, application_name: `${name} ${process.pid}` });
    // The server may go first, for instance when the machine shuts down.
    session.on("error", () => undefined);
    const claim = new FolderHold(session);
    await session.connect();
    return claim;
  }

  /** Takes the cluster unless another Slipway that lives has it; waits for one that was killed and is not yet forgotten. */
  async take(): Promise<boolean> {
    for (let attempt = 0; attempt < 50 && !this.held; attempt += 1) {
      const { rows } = await this.session.query<{ mine: boolean }>("SELECT pg_try_advisory_lock($1) AS mine", [lock]);
      this.held = rows[0]?.mine ?? false;
      if (this.held) break;
      if (await this.holderLives()) return false;
      await sleep(200);
    }
    return this.held;
  }

  /** Takes the cluster as soon as whoever has it lets go. */
  async await(): Promise<void> {
    await this.session.query("SELECT pg_advisory_lock($1)", [lock]);
    this.held = true;
  }

  /** Whether another Slipway waits to have the cluster. */
  async isAwaited(): Promise<boolean> {
    const { rowCount } = await this.session.query(
      "SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted",
      [lock],
    );
    return (rowCount ?? 0) > 0;
  }

  /** Sees that the database `slipway` stands. */
  async ensureDatabase(): Promise<void> {
    const { rowCount } = await this.session.query("SELECT FROM pg_database WHERE datname = 'slipway'");
    if (!rowCount) await this.session.query("CREATE DATABASE slipway");
  }

  async end(): Promise<void> {
    await this.session.end().catch(() => undefined);
  }

  private async holderLives(): Promise<boolean> {
    const { rows } = await this.session.query<{ application_name: string }>(
      `SELECT application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
        WHERE l.locktype = 'advisory' AND l.objid = $1 AND l.granted`,
      [lock],
    );
    return rows.some((holder) => runs(Number(holder.application_name.slice(name.length)) || process.pid));
  }
}

/** Whether a server at `url` lets us in; "not yet" while it starts or stops. */
export async function answers(url: string): Promise<"yes" | "no" | "not yet"> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return "yes";
  } catch (error) {
    const cannotConnectNow = "57P03";
    return (error as { code?: string }).code === cannotConnectNow ? "not yet" : "no";
  } finally {
    await client.end().catch(() => undefined);
  }
}
