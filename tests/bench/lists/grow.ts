import type { ClientBase } from "pg";
import { unchecked } from "../support/city";
import { withoutIndexes } from "../support/copies";

/** How many there are of each for a number of applications. */
const perApplication = { audit: 2, mail: 1, officials: 1 / 200 } as const;

const id = (kind: string) => `(lpad(to_hex(k), 8, '0') || '-0000-7000-8000-0000000000${kind}')::uuid`;
/** Within about a year before now, no two at the same time. */
const moment = "now() - ((k::bigint * 7919) % 30000000) * interval '1 second' - (k % 1000) * interval '1 millisecond'";
const inTurns = "JOIN LATERAL (SELECT * FROM sample s WHERE s.n = k % (SELECT count(*) FROM sample)) t ON true";

/** Rows of a table in turns, in the demonstration's mix. */
const sampleOf = (table: string, where: string) =>
  `CREATE TEMP TABLE sample AS SELECT (row_number() OVER () - 1)::int AS n, t.* FROM public.${table} t WHERE ${where}`;

/** Adds what the other lists hold beside so many applications: audit entries, mail, accounts of officials, approvals. */
export async function growLists(client: ClientBase, from: number, to: number): Promise<void> {
  const between = (each: number) => [Math.round(from * each) + 1, Math.round(to * each)];
  await unchecked(client, () =>
    withoutIndexes(client, ["audit_entry", "outbox_message", "user_account", "role_grant"], async () => {
      await client.query(
        sampleOf("audit_entry", "t.action LIKE 'application.%' AND t.request_id IS DISTINCT FROM 'bench'"),
      );
      await client.query("CREATE INDEX ON sample (n)");
      await client.query(
        `INSERT INTO audit_entry (id, at, actor_id, action, subject_type, subject_id, zone_id, request_id, data)
         SELECT ${id("a0")}, ${moment}, t.actor_id, t.action, t.subject_type, ${id("a0")}::text, t.zone_id, 'bench', t.data
           FROM generate_series($1::int, $2::int) k ${inTurns}`,
        between(perApplication.audit),
      );
      await client.query("DROP TABLE sample");
      await client.query(
        `INSERT INTO outbox_message (id, kind, email, locale, subject, state, attempts, created_at, sent_at)
         SELECT ${id("b0")}, 'application.submitted', 'founder.' || k || '@example.cn', 'en', 'Message ' || k, 'sent', 1, ${moment}, now()
           FROM generate_series($1::int, $2::int) k`,
        between(perApplication.mail),
      );
      const officials = between(perApplication.officials);
      await client.query(
        `INSERT INTO user_account (id, email, name, email_verified_at, created_at)
         SELECT ${id("c0")}, 'official.' || k || '@example.cn', 'Official ' || k, now(), now() FROM generate_series($1::int, $2::int) k`,
        officials,
      );
      await client.query(
        `INSERT INTO role_grant (id, user_id, role, zone_id, granted_at)
         SELECT ${id("d0")}, ${id("c0")}, 'reviewer', z.id, now() FROM generate_series($1::int, $2::int) k
           JOIN LATERAL (SELECT id FROM zone ORDER BY position OFFSET k % (SELECT count(*) FROM zone) LIMIT 1) z ON true`,
        officials,
      );
    }),
  );
  await client.query(
    `INSERT INTO approval (id, case_id, approver_id, starts_on, total_fen, basis, approved_at)
     SELECT gen_random_uuid(), a.id, u.id, current_date, 1, 'bench', now() FROM application a, user_account u
      WHERE a.state = 'recommended' AND u.email = 'approver.city@demo.slipway.example' AND hashtext(a.id::text) % 10 = 0
        AND NOT EXISTS (SELECT FROM approval v WHERE v.case_id = a.id)`,
  );
  await client.query("VACUUM (ANALYZE) audit_entry, outbox_message, user_account, role_grant, approval");
}
