import type { ClientBase } from "pg";
import { addMonths, type CivilDate } from "~/domain/kernel/time/civil-date";
import { firstDayOf, monthOf, shiftMonth } from "~/domain/kernel/time/month";
import type { Act } from "~/domain/ledger/types";
import type { PlanInput } from "~/domain/subsidy/types";

const AWARDS = 16;
const CLOSED = 36;
const DECISIONS = 10;

/** The acts of an award with 36 closed months, in ten of which it was paused, which was decided after their payment. */
const actsOf = (award: string, start: CivilDate): Act[] => {
  const acts: Act[] = [{ act: "approve", on: start, award }];
  for (let i = 0; i < CLOSED; i += 1) {
    const month = shiftMonth(monthOf(start), i);
    const next = shiftMonth(month, 1);
    acts.push(
      { act: "confirm", on: `${next}-02`, award, months: [month] },
      { act: "run", on: `${next}-05`, run: `bench ${month}`, through: month },
    );
    const pause = { type: "suspend", from: `${month}-10`, to: `${month}-20` } as const;
    if (i % 3 === 2 && i < 3 * DECISIONS) acts.push({ act: "decide", on: `${next}-10`, award, events: [pause] });
  }
  return acts;
};

const longInput = (approved: PlanInput, start: CivilDate): PlanInput => ({
  ...approved,
  terms: {
    ...approved.terms,
    start,
    until: null,
    tiers: [
      { months: 24, share: "1" },
      { months: 36, share: "0.5" },
    ],
  },
  lease: approved.lease.map((row) => ({ ...row, from: start })).slice(0, 1),
  leaseEnd: null,
});

/** Gives 16 awards anywhere in the city 36 closed months and ten decisions, unless they have them; gives their ids. */
export async function longAwards(client: ClientBase, today: CivilDate): Promise<string[]> {
  const known = await client.query<{ id: string }>(
    `SELECT DISTINCT award_ids[1] AS id FROM ledger_act WHERE act->>'run' LIKE 'bench %'`,
  );
  if (known.rows.length > 0) return known.rows.map(({ id }) => id);
  const { rows } = await client.query<{ id: string; companyId: string; approved: PlanInput }>(
    `SELECT a.id, a.company_id AS "companyId", a.approved FROM award a
      WHERE a.effective_at IS NOT NULL AND a.released_at IS NULL AND a.ceilings IS NULL
        AND NOT EXISTS (SELECT FROM ledger_act l WHERE l.company_id = a.company_id)
      ORDER BY md5(a.id::text) LIMIT ${AWARDS}`,
  );
  const start = firstDayOf(monthOf(addMonths(today, -CLOSED - 2)));
  const acts = rows.flatMap(({ id, companyId }) =>
    actsOf(id, start).map((act, position) => ({ position, act, award: id, company: companyId })),
  );
  await client.query("SET session_replication_role = replica");
  await client.query(
    `UPDATE award a SET approved = p.approved FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, approved jsonb) WHERE a.id = p.id`,
    [JSON.stringify(rows.map(({ id, approved }) => ({ id, approved: longInput(approved, start) })))],
  );
  await client.query(
    `INSERT INTO ledger_act (company_id, position, done_on, act, award_ids, at)
     SELECT company, position, (act->>'on')::date, act, ARRAY[award], (act->>'on')::timestamptz
       FROM jsonb_to_recordset($1::jsonb) AS p(company uuid, position int, act jsonb, award uuid)`,
    [JSON.stringify(acts)],
  );
  await client.query("RESET session_replication_role");
  return rows.map(({ id }) => id);
}
