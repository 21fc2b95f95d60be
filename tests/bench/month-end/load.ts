import type { ClientBase } from "pg";
import { ledgerAward } from "~/domain/ledger/ledger-award";
import { boundBy } from "~/domain/ledger/replayed";
import { yearOf } from "~/domain/kernel/time/month";
import { copyId } from "../verify/load";
import type { BenchVersion, Template } from "../verify/templates";

/** What a template's awards hold of the lines of each source and year, as postings would have left it. */
function holdingsOf({ awards, acts }: Template, t: number) {
  const input = awards.map(({ version: { versionId, content }, approved }, i) =>
    ledgerAward({ id: `@${i}`, versionId, operatorId: null, approved }, content),
  );
  const result = boundBy({ awards: input, acts });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const sums = new Map<
    string,
    { t: number; n: string; program: string; source: string; year: number; commit: number; spend: number }
  >();
  for (const { award, source, month, committedFen, spentFen } of result.bindings) {
    const [n, year] = [award.slice(1), yearOf(month)];
    const program = awards[Number(n)]?.version.programId ?? "";
    const key = `${n} ${source} ${year}`;
    const held = sums.get(key) ?? { t, n, program, source, year, commit: 0, spend: 0 };
    sums.set(key, { ...held, commit: held.commit + committedFen + spentFen, spend: held.spend + spentFen });
  }
  return [...sums.values()];
}

/** Gives the lines of so many copies of each template the money that they hold, with what was posted for it. */
export async function fund(client: ClientBase, templates: readonly Template[], copies: number): Promise<void> {
  const held = templates.flatMap(holdingsOf);
  const rows = held.flatMap(({ commit, spend, ...of }) => [
    { ...of, kind: "commit", fen: commit },
    { ...of, kind: "spend", fen: spend },
  ]);
  const values = [JSON.stringify(rows.filter(({ fen }) => fen > 0))];
  const given = `jsonb_to_recordset($1::jsonb) AS p(t int, n text, program uuid, source text, year int, kind posting_kind, fen bigint)`;
  await client.query("SET session_replication_role = replica");
  await client.query(
    `INSERT INTO budget_line (id, program_id, source, fiscal_year)
     SELECT gen_random_uuid(), d.* FROM (SELECT DISTINCT program, source, year FROM ${given}) d ON CONFLICT DO NOTHING`,
    values,
  );
  await client.query(
    `INSERT INTO budget_code (program_id, source, code) SELECT program, source, left(program::text, 13) || '-' || source FROM ${given} GROUP BY 1, 2 ON CONFLICT DO NOTHING`,
    values,
  );
  await client.query(
    `INSERT INTO budget_posting (id, line_id, award_id, kind, amount_fen, at)
     SELECT gen_random_uuid(), b.id, ${copyId("n")}, p.kind, p.fen, now() - interval '1 day'
       FROM ${given} JOIN budget_line b ON b.program_id = p.program AND b.source = p.source AND b.fiscal_year = p.year
      CROSS JOIN generate_series(1, $2::int) k`,
    [...values, copies],
  );
  await client.query(
    `UPDATE budget_line b SET appropriated_fen = s.bound, committed_fen = s.bound - s.spent, spent_fen = s.spent
       FROM (SELECT line_id, sum(amount_fen) FILTER (WHERE kind = 'commit')::bigint AS bound, coalesce(sum(amount_fen) FILTER (WHERE kind = 'spend'), 0)::bigint AS spent
               FROM budget_posting WHERE award_id IS NOT NULL GROUP BY 1) s WHERE b.id = s.line_id`,
  );
  await client.query("RESET session_replication_role");
}

const bank = "'工商银行', '102100099996'";

/** Accounts of all companies that two people have checked, and one from which each program pays. */
export async function payees(client: ClientBase, versions: readonly BenchVersion[]): Promise<void> {
  await client.query(
    `INSERT INTO bank_account (id, company_id, holder, bank_name, bank_code, number, key_id, last_four, state, entered_by, entered_at,
                               first_checked_by, first_checked_at, second_checked_by, second_checked_at)
     SELECT gen_random_uuid(), id, name, ${bank}, '\\x00', 'bench', '0000', 'inForce', gen_random_uuid(), now(), gen_random_uuid(), now(), gen_random_uuid(), now() FROM company`,
  );
  await client.query(
    `INSERT INTO paying_account (id, program_id, from_on, holder, bank_name, bank_code, charset, number, key_id, last_four, state, prepared_by, prepared_at,
                                 decided_by, decided_at, in_force_on)
     SELECT gen_random_uuid(), p, '2020-01-01', 'City', ${bank}, 'UTF-8', '\\x00', 'bench', '0000', 'released', gen_random_uuid(), now(), gen_random_uuid(), now(), '2020-01-01'
       FROM unnest($1::uuid[]) p`,
    [versions.map(({ programId }) => programId)],
  );
  await client.query("SELECT recount_open_months()");
  await client.query("VACUUM (ANALYZE)");
}

const tables = [
  "payment_held",
  "payment_line",
  "bank_batch",
  "payment_run",
  "open_month",
  "unfunded",
  "ledger_line",
  "ledger_month",
  "ledger_payment",
  "ledger_act",
];

/** Takes all companies with their awards, acts and payments away, those of the demonstration too. */
export async function clear(client: ClientBase): Promise<void> {
  await client.query("SET session_replication_role = replica");
  for (const table of [...tables, "bank_account", "paying_account", "award", "company"])
    await client.query(`DELETE FROM ${table}`);
  await client.query("DELETE FROM budget_posting WHERE award_id IS NOT NULL");
  await client.query("RESET session_replication_role");
}
