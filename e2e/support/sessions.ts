import path from "node:path";
import pg from "pg";
import { startEmbedded } from "../../app/platform/postgres/embedded";

/** Lets all sessions of a person end by time, as after twelve idle hours: their rows stay, and so do the browsers' cookies. */
export async function expireSessions(email: string): Promise<void> {
  const { url } = await startEmbedded({
    dataDir: path.join(process.env["SLIPWAY_DATA"] ?? "", "postgres"),
    join: true,
  });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `UPDATE session SET expires_at = now() - interval '1 minute'
        WHERE user_id = (SELECT id FROM user_account WHERE email = $1)`,
      [email],
    );
    if (!rowCount) throw new Error(`Nobody is signed in as ${email}.`);
  } finally {
    await client.end();
  }
}
