import pg from "pg";

/** A column that a migration adds and only the rules of the product can fill; the migration after it makes it known of every row. */
export interface Fill {
  readonly migration: string;
  readonly column: readonly [table: string, name: string];
  /** Fills in a batch of rows that lack it; false where none did. It may be done again, and by two at a time. */
  readonly fill: (client: pg.Client) => Promise<boolean>;
}

/** Whether the column is not there yet, or may still be empty. */
export const mayLack = (databaseUrl: string, { column }: Fill): Promise<boolean> =>
  connected(databaseUrl, async (client) => {
    const { rowCount } = await client.query(
      "SELECT FROM pg_attribute WHERE attrelid = to_regclass($1) AND attname = $2 AND attnotnull",
      [...column],
    );
    return rowCount === 0;
  });

/** Fills in whatever is lacking. */
export const fillIn = (databaseUrl: string, { fill }: Fill): Promise<void> =>
  connected(databaseUrl, async (client) => {
    while (await fill(client));
  });

async function connected<Result>(databaseUrl: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "slipway-migrate" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
