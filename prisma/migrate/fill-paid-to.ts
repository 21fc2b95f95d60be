import pg from "pg";
import { payingEnd } from "~/domain/subsidy/paying-end";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { PlanInput } from "~/domain/subsidy/types";

/** The migration that adds the column; the one after it makes it known of every award. */
export const paidToColumn = "20261129191000_paid_to";

const batch = 500;

/** Whether the column is not there yet, or may still be empty. */
export const mayLackPaidTo = (databaseUrl: string): Promise<boolean> =>
  connected(databaseUrl, async (client) => {
    const { rowCount } = await client.query(
      `SELECT FROM pg_attribute WHERE attrelid = to_regclass('award') AND attname = 'paid_to' AND attnotnull`,
    );
    return rowCount === 0;
  });

/** Fills in up to when each award is paid, by its plan as it stands with its events. It may be done again, and by two at a time. */
export const fillPaidTo = (databaseUrl: string): Promise<void> =>
  connected(databaseUrl, async (client) => {
    for (;;) {
      const { rows } = await client.query<{ id: string; end: string; input: PlanInput }>(
        `SELECT a.id, a.ends_on::text AS end,
                json_build_object('terms', a.terms, 'lease', a.lease, 'leaseEnd', a.lease_end, 'events',
                  coalesce((SELECT json_agg(e.event ORDER BY e.position) FROM award_event e WHERE e.award_id = a.id), '[]')) AS input
           FROM award a WHERE a.paid_to IS NULL LIMIT $1`,
        [batch],
      );
      if (rows.length === 0) return;
      await client.query(
        `UPDATE award SET paid_to = least(f.paid_to, ends_on) FROM unnest($1::uuid[], $2::date[]) AS f(id, paid_to)
          WHERE award.id = f.id`,
        [rows.map(({ id }) => id), rows.map(paidToOf)],
      );
    }
  });

/** What makes no plan any more is taken as paid up to its end. */
function paidToOf({ input, end }: { readonly input: PlanInput; readonly end: string }): string {
  const planned = planSubsidy(input);
  return planned.ok ? payingEnd(planned).on : end;
}

async function connected<Result>(databaseUrl: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "slipway-migrate" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
