import pg from "pg";
import { SetupError } from "~/platform/setup-error";

const oldest = 15;

/** Makes sure that DATABASE_URL leads to a PostgreSQL that can be used. Throws SetupError, which never holds the password. */
export async function assertAnswering(databaseUrl: string): Promise<void> {
  const where = addressOf(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    if (error instanceof pg.DatabaseError) throw new SetupError(`DATABASE_URL: ${where} refuses: ${error.message}.`);
    const { code, message } = error as NodeJS.ErrnoException;
    throw new SetupError(`DATABASE_URL: nothing answers at ${where} (${code ?? message}).`);
  }
  const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
  await client.end();
  const version = rows[0]?.server_version ?? "0";
  if (parseInt(version, 10) < oldest) {
    throw new SetupError(`DATABASE_URL: ${where} is PostgreSQL ${version}; Slipway needs ${oldest} or later.`);
  }
}

function addressOf(databaseUrl: string): string {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new SetupError("DATABASE_URL is not an address such as postgresql://user:password@host:5432/database.");
  }
  return `${url.hostname}:${url.port || "5432"}`;
}
