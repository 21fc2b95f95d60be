import { stepsOf } from "~/domain/subsidy/step-downs";
import type { PlanInput } from "~/domain/subsidy/types";
import type { Fill } from "./fill";

const batch = 1_000;

/** The days on which each award steps down, by what is known of it. */
export const awardSteps: Fill = {
  migration: "20261129234500_award_steps",
  column: ["award", "steps"],
  async fill(client) {
    const { rows } = await client.query<{ id: string; input: PlanInput }>(
      `SELECT id, json_build_object('terms', terms, 'lease', lease, 'leaseEnd', lease_end, 'events', events) AS input
         FROM award WHERE steps IS NULL LIMIT $1`,
      [batch],
    );
    if (rows.length === 0) return false;
    await client.query(
      `UPDATE award a SET steps = ARRAY(SELECT jsonb_array_elements_text(f.steps)::date)
         FROM unnest($1::uuid[], $2::jsonb[]) AS f(id, steps) WHERE a.id = f.id`,
      [rows.map(({ id }) => id), rows.map(({ input }) => JSON.stringify(stepsOf(input)))],
    );
    return true;
  },
};
