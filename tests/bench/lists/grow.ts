import type { ClientBase } from "pg";
import { searchTokens } from "~/domain/kernel/text/search-tokens";
import type { BenchAddress } from "../support/database";
import { loadTables } from "../support/loading";
import { copied } from "../support/copies";
import { addChanges } from "./changes";

/** How many there are of each for a number of applications. */
const perApplication = { audit: 2, mail: 1, officials: 1 / 200, tasks: 1 / 200 } as const;

const id = (kind: string) => `(lpad(to_hex(k), 8, '0') || '-0000-7000-8000-0000000000${kind}')::uuid`;
/** Within about a year before now, no two at the same time. */
const moment = "now() - ((k::bigint * 7919) % 30000000) * interval '1 second' - (k % 1000) * interval '1 millisecond'";

/** Entries of the demonstration's own cases and companies, copy by copy, in its mix: each is about the copy of its subject. */
async function addEntries(client: ClientBase, numbers: readonly number[]): Promise<void> {
  await client.query(
    `INSERT INTO audit_entry (id, at, actor_id, action, subject_type, subject_id, zone_id, request_id, data)
     WITH sample AS MATERIALIZED (
       SELECT row_number() OVER () - 1 AS n, e.* FROM audit_entry e
        WHERE e.subject_type IN ('application', 'company') AND e.request_id IS DISTINCT FROM 'bench')
     SELECT e.id, e.at, t.actor_id, t.action, t.subject_type, (${copied("t.subject_id", "e.copy")})::text, t.zone_id, 'bench', t.data
       FROM (SELECT ${id("a0")} AS id, ${moment} AS at, k % s.all AS n, 1 + k / s.all AS copy
               FROM generate_series($1::int, $2::int) k, (SELECT count(*)::int AS all FROM sample) s) e JOIN sample t USING (n)`,
    [...numbers],
  );
}

/** Of every change that it was asked for, and of what was proposed that it was. */
async function addEntriesOfChanges(client: ClientBase, copies: Growth["copies"]): Promise<void> {
  await client.query(
    `INSERT INTO audit_entry (id, at, actor_id, action, subject_type, subject_id, zone_id, request_id, data)
     SELECT gen_random_uuid(), x.begun_at + e.later, CASE WHEN e.action = 'change.request' THEN x.begun_by ELSE x.proposed_by END, e.action, 'change',
            x.id::text, x.zone_id, 'bench', e.data || jsonb_build_object('reference', x.reference, 'changeKind', x.kind, 'awardId', x.award_id, 'dueOn', x.due_on)
       FROM change x CROSS JOIN (VALUES ('change.request', interval '0', '{}'::jsonb),
                                        ('change.propose', interval '1 hour', '{"differenceFen": 0, "newDebtFen": 0}')) e(action, later, data)
      WHERE x.id >= (lpad(to_hex($1::int), 8, '0') || '-0000-0000-0000-000000000000')::uuid
        AND x.id < (lpad(to_hex($2::int + 1), 8, '0') || '-0000-0000-0000-000000000000')::uuid
        AND CASE e.action WHEN 'change.request' THEN x.origin = 'company' ELSE x.proposed_by IS NOT NULL END`,
    [...copies],
  );
}

async function addMail(client: ClientBase, numbers: readonly number[]): Promise<void> {
  await client.query(
    `INSERT INTO outbox_message (id, kind, email, locale, subject, state, attempts, created_at, sent_at)
     SELECT ${id("b0")}, 'application.submitted', 'founder.' || k || '@example.cn', 'en', 'Message ' || k, 'sent', 1, ${moment}, now()
       FROM generate_series($1::int, $2::int) k`,
    [...numbers],
  );
}

async function addOfficials(client: ClientBase, numbers: readonly number[]): Promise<void> {
  await client.query(
    `INSERT INTO user_account (id, email, name, name_tokens, official, email_verified_at, created_at)
     SELECT ${id("c0")}, 'official.' || k || '@example.cn', 'Official ' || k, $3::text[] || ARRAY(
              SELECT DISTINCT substr(k::text, at, long) FROM generate_series(1, 10) at, generate_series(1, 2) long
               WHERE at + long <= length(k::text) + 1), true, now(), now()
       FROM generate_series($1::int, $2::int) k`,
    [...numbers, searchTokens(["Official"])],
  );
}

async function addRoles(client: ClientBase, numbers: readonly number[]): Promise<void> {
  await client.query(
    `INSERT INTO role_grant (id, user_id, role, zone_id, granted_at)
     SELECT ${id("d0")}, ${id("c0")}, 'reviewer', z.id, now() FROM generate_series($1::int, $2::int) k
       JOIN LATERAL (SELECT id FROM zone ORDER BY position OFFSET k % (SELECT count(*) FROM zone) LIMIT 1) z ON true`,
    [...numbers],
  );
}

/** Exports of the approver of the whole city: one official's own, which nobody else sees. */
async function addTasks(client: ClientBase, numbers: readonly number[]): Promise<void> {
  await client.query(
    `INSERT INTO task (id, kind, owner_id, params, state, done, total, created_at, finished_at, expires_at)
     SELECT ${id("e0")}, 'exportApplications', u.id, '{"format": "csv"}', 'done', 1, 1, ${moment}, now(), now() + interval '30 days'
       FROM generate_series($1::int, $2::int) k, user_account u WHERE u.email = 'approver.city@demo.slipway.example'`,
    [...numbers],
  );
}

/** Of every tenth recommended case, by the approver of the whole city. */
async function addApprovals(client: ClientBase): Promise<void> {
  await client.query(
    `INSERT INTO approval (id, case_id, approver_id, starts_on, total_fen, basis, approved_at)
     SELECT gen_random_uuid(), a.id, u.id, current_date, 1, 'bench', now() FROM application a, user_account u
      WHERE a.state = 'recommended' AND u.email = 'approver.city@demo.slipway.example' AND hashtext(a.id::text) % 10 = 0
        AND NOT EXISTS (SELECT FROM approval v WHERE v.case_id = a.id)`,
  );
}

export interface Growth {
  /** Applications before and after. */
  readonly from: number;
  readonly to: number;
  /** The first and last copy between them. */
  readonly copies: readonly [first: number, last: number];
}

/** Adds what the other lists hold beside so many applications: changes, audit entries, mail, accounts of officials, tasks, approvals. */
export async function growLists({ url }: BenchAddress, { from, to, copies }: Growth): Promise<void> {
  const between = (each: number) => [Math.round(from * each) + 1, Math.round(to * each)];
  const officials = between(perApplication.officials);
  await loadTables(url, [{ table: "change", load: (client) => addChanges(client, ...copies) }]);
  await loadTables(url, [
    {
      table: "audit_entry",
      load: async (client) => {
        await addEntries(client, between(perApplication.audit));
        await addEntriesOfChanges(client, copies);
      },
    },
    { table: "outbox_message", load: (client) => addMail(client, between(perApplication.mail)) },
    { table: "user_account", load: (client) => addOfficials(client, officials), few: true },
    { table: "role_grant", load: (client) => addRoles(client, officials), few: true },
    { table: "task", load: (client) => addTasks(client, between(perApplication.tasks)), few: true },
    { table: "approval", load: addApprovals, few: true },
  ]);
}
