import pg from "pg";

/** One Slipway owns a cluster: the one whose session holds this lock. It ends with the session, even after a kill. */
const lock = 0x511b;

export interface Ownership {
  release(): Promise<void>;
}

export const databaseUrl = (port: number, password: string, database = "postgres"): string =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;

/** Takes the cluster at `adminUrl` and sees that the database `slipway` stands. Undefined where another Slipway has it. */
export async function own(adminUrl: string): Promise<Ownership | undefined> {
  const session = new pg.Client({ connectionString: adminUrl, application_name: "slipway-owner" });
  // The server may go first, for instance when the machine shuts down.
  session.on("error", () => undefined);
  await session.connect();
  const { rows } = await session.query<{ mine: boolean }>("SELECT pg_try_advisory_lock($1) AS mine", [lock]);
  if (!rows[0]?.mine) {
    await session.end();
    return undefined;
  }
  const { rowCount } = await session.query("SELECT FROM pg_database WHERE datname = 'slipway'");
  if (!rowCount) await session.query("CREATE DATABASE slipway");
  return { release: () => session.end() };
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
