import type { ClientBase } from "pg";
import { changeKinds } from "~/domain/change/kinds";
import { changeStates, openChanges, type ChangeState } from "~/domain/change/states";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { copied, copyRows } from "../support/copies";
import { reference } from "../support/city";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";

/** How many changes stand in each state, of those that copies take in turns. */
const mix: Readonly<Record<ChangeState, number>> = {
  late: 1,
  requested: 4,
  waiting: 2,
  reported: 2,
  proposed: 3,
  hearing: 2,
  decided: 18,
  refused: 5,
  dismissed: 2,
  withdrawn: 3,
  lapsed: 2,
};
const states = (Object.keys(mix) as ChangeState[]).flatMap((state) => Array.from({ length: mix[state] }, () => state));
const kinds = Object.keys(changeKinds) as ChangeKind[];

/** Two of a copy's awards have a change: some 50,000 at a million applications. */
const each = states.length / 2;

const quoted = (texts: readonly string[]) => texts.map((text) => `'${text}'`).join(", ");
const isOpen = `t.state IN (${quoted(openChanges)})`;

/** A day of the change that its kind asks for; the list shows no more of it, and a page the rest as it is. */
const proposal = (kind: ChangeKind, on: CivilDate) => {
  if (kind === "suspend") return { kind, from: on, to: addDays(on, 30) };
  if (kind === "extend") return { kind, months: 6, amount: null };
  return { kind, on };
};

/** Keeps changes of the demonstration's awards that copies are made of: of all kinds in all states, asked for by companies or by officials. */
export async function keepChanges(client: ClientBase, today: CivilDate): Promise<void> {
  await client.query("CREATE TABLE template.change AS SELECT *, 0 AS n FROM public.change WHERE false");
  const rows = states.map((state, n) => {
    const kind = state === "reported" ? "endEarly" : kinds[n % kinds.length];
    const official = kind === "terminate" || state === "reported" || (state === "hearing" && n % 2 === 0);
    const { clock } = changeStates[state];
    return {
      n,
      kind,
      state,
      reference: `C-2026-${String(n + 1).padStart(6, "0")}-0`,
      origin: official ? "official" : "company",
      proposal: proposal(kind ?? "suspend", addDays(today, 20)),
      assigned: n % 3,
      proposed: !["late", "requested", "waiting", "reported", "withdrawn", "lapsed"].includes(state),
      due: clock === "runs" || state === "waiting" || state === "hearing" ? addDays(today, 12) : null,
      decided: state === "decided" || state === "refused",
    };
  });
  await client.query(
    `INSERT INTO template.change (id, n, reference, kind, origin, state, company_id, zone_id, award_id, program_version_id, proposal, effect, first_on,
                                  reason, begun_by, begun_at, proposed_by, proposed_at, assignee_id, due_on, due_provisional, decided_at, version)
     SELECT gen_random_uuid(), p.n, p.reference, p.kind, p.origin, p.state, a.company_id, a.zone_id, a.id, a.program_version_id, p.proposal,
            CASE WHEN p.proposed THEN '{"totalFen": 0, "newDebtFen": 0}'::jsonb END, $2::date + 20, 'bench', CASE WHEN p.origin = 'company' THEN o.user_id ELSE r.ids[1] END, now(),
            CASE WHEN p.proposed THEN r.ids[1 + p.n % 2] END, CASE WHEN p.proposed THEN now() END, r.ids[p.assigned], p.due, false,
            CASE WHEN p.decided THEN now() END, 1
       FROM jsonb_to_recordset($1::jsonb) AS p(n int, reference text, kind text, origin change_origin, state change_state, proposal jsonb,
                                               assigned int, proposed bool, due date, decided bool)
       JOIN (SELECT row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS every, a.* FROM award a
              WHERE effective_at IS NOT NULL AND ceilings IS NULL) a ON a.place = p.n % a.every
       JOIN LATERAL (SELECT user_id FROM membership m WHERE m.company_id = a.company_id AND m.role = 'owner' LIMIT 1) o ON true
       CROSS JOIN (SELECT array_agg(id ORDER BY email) AS ids FROM user_account
                    WHERE email IN ('reviewer@demo.slipway.example', 'reviewer.city@demo.slipway.example')) r`,
    [JSON.stringify(rows), today],
  );
}

/** What lies open came within five weeks, the others within two years. */
const begun = `t.begun_at - ((k::bigint * 7919 + t.n * 977) % CASE WHEN ${isOpen} THEN 3000000 ELSE 60000000 END) * interval '1 second'`;

/** Gives copies their changes: cases, the changes with their awards, hearings, and approvals by the approver of the whole city. */
export async function addChanges(client: ClientBase, from: number, to: number): Promise<void> {
  await copyRows(
    client,
    {
      table: "change",
      ids: ["id", "company_id", "award_id"],
      set: {
        reference: reference("C"),
        begun_at: begun,
        begun_by: `CASE WHEN t.origin = 'company' THEN ${copied("t.begun_by")} ELSE t.begun_by END`,
        due_on: "t.due_on - k % 15",
      },
      where: `t.n % ${each} = k % ${each}`,
    },
    from,
    to,
  );
  await client.query(
    `INSERT INTO case_file (id, kind, company_id, created_at) SELECT id, 'change', company_id, begun_at FROM change ON CONFLICT DO NOTHING`,
  );
  await client.query(
    "INSERT INTO change_award (change_id, award_id) SELECT id, award_id FROM change ON CONFLICT DO NOTHING",
  );
  await client.query(
    `INSERT INTO change_hearing (id, change_id, announced_by, announced_at, due_on, due_provisional, ended_at)
     SELECT gen_random_uuid(), x.id, x.proposed_by, x.proposed_at, coalesce(x.due_on, current_date), false, x.decided_at FROM change x
      WHERE (x.state = 'hearing' OR x.state = 'decided' AND x.origin = 'official')
        AND NOT EXISTS (SELECT FROM change_hearing h WHERE h.change_id = x.id)`,
  );
  await client.query(
    `INSERT INTO approval (id, case_id, approver_id, total_fen, basis, approved_at)
     SELECT gen_random_uuid(), x.id, u.id, 1, 'bench', now() FROM change x, user_account u
      WHERE x.state = 'proposed' AND u.email = 'approver.city@demo.slipway.example' AND hashtext(x.id::text) % 4 = 0
        AND NOT EXISTS (SELECT FROM approval v WHERE v.case_id = x.id)`,
  );
}
