import { payingEnd } from "~/domain/subsidy/paying-end";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { PlanInput } from "~/domain/subsidy/types";
import type { Fill } from "./fill";

const batch = 500;

/** Up to when each award is paid, by its plan as it stands with its events. */
export const paidTo: Fill = {
  migration: "20261129191000_paid_to",
  column: ["award", "paid_to"],
  async fill(client) {
    const { rows } = await client.query<{ id: string; end: string; input: PlanInput }>(
      `SELECT a.id, a.ends_on::text AS end,
              json_build_object('terms', a.terms, 'lease', a.lease, 'leaseEnd', a.lease_end, 'events',
                coalesce((SELECT json_agg(e.event ORDER BY e.position) FROM award_event e WHERE e.award_id = a.id), '[]')) AS input
         FROM award a WHERE a.paid_to IS NULL LIMIT $1`,
      [batch],
    );
    if (rows.length === 0) return false;
    await client.query(
      `UPDATE award SET paid_to = least(f.paid_to, ends_on) FROM unnest($1::uuid[], $2::date[]) AS f(id, paid_to)
        WHERE award.id = f.id`,
      [rows.map(({ id }) => id), rows.map(paidToOf)],
    );
    return true;
  },
};

/** What makes no plan any more is taken as paid up to its end. */
function paidToOf({ input, end }: { readonly input: PlanInput; readonly end: string }): string {
  const planned = planSubsidy(input);
  return planned.ok ? payingEnd(planned).on : end;
}
