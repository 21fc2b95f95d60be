import type { ClientBase } from "pg";
import { rangesText } from "~/data/kernel/date-ranges";
import type { Template } from "./templates";

/** SQL: the id of thing `n` of the `t`-th template's `k`-th copy. */
export const copyId = (n: string): string =>
  `(lpad(to_hex(k), 8, '0') || '-' || lpad(to_hex(t), 4, '0') || '-7000-8000-00000000000' || ${n})::uuid`;
const company = copyId("9");
/** JSON in which awards are named by their place, of a copy. */
const named = (json: string): string =>
  `replace(replace(${json}::text, '"@0"', '"' || ${copyId("0")} || '"'), '"@1"', '"' || ${copyId("1")} || '"')::jsonb`;

const place = (award: string): string => award.slice(1);

/** Writes so many copies of each template, as acts that were written one after the other would have left them. */
export async function load(client: ClientBase, templates: readonly Template[], copies: number): Promise<void> {
  const tables = rowsOf(templates);
  await client.query("SET session_replication_role = replica");
  const insert = (into: string, rows: readonly object[], columns: string, select: string) =>
    client.query(
      `INSERT INTO ${into} SELECT ${select} FROM jsonb_to_recordset($1::jsonb) AS p(t int, ${columns}), generate_series(1, $2::int) k`,
      [JSON.stringify(rows), copies],
    );
  await insert(
    "company (id, kind, name, search_tokens, created_at)",
    templates.map((_, t) => ({ t })),
    "x int",
    `${company}, 'domestic', 'Company ' || k, '{}', now()`,
  );
  await insert(
    `award (id, reference, company_id, program_id, program_version_id, zone_id, approved, terms, lease, events, starts_on, ends_on,
            paid_to, why_paid_to, total_fen, steps, change_days, tiers, suspended, left_since, left_fen, planned_left_fen, debt_fen,
            demanded_fen, debt_since, debt_months, approved_by, approved_at, effective_at)`,
    tables.awards,
    `n text, program uuid, version uuid, zone uuid, approved jsonb, input jsonb, "startsOn" date, "endsOn" date, "paidTo" date, why text,
     "totalFen" bigint, steps date[], changes date[], tiers jsonb, suspended datemultirange, "leftSince" text, "leftFen" bigint[],
     "plannedLeftFen" bigint[], "debtFen" bigint, "demandedFen" bigint, since text, months int`,
    `${copyId("n")}, 'A-' || t || '-' || k || '-' || n, ${company}, program, version, zone, approved, input->'terms', input->'lease',
     input->'events', "startsOn", "endsOn", "paidTo", why, "totalFen", steps, changes, tiers, suspended, "leftSince", "leftFen",
     "plannedLeftFen", "debtFen", "demandedFen", since, months, ${company}, '2024-12-20', '2024-12-20'`,
  );
  await insert(
    "ledger_act (company_id, position, done_on, act, award_ids, at)",
    tables.acts,
    `position int, act jsonb`,
    `${company}, position, (act->>'on')::date, ${named("act")}, '{}', (act->>'on')::timestamptz`,
  );
  await insert(
    "ledger_line (company_id, position, seq, award_id, month, kind, fen)",
    tables.lines,
    `position int, seq int, n text, month text, kind ledger_line_kind, fen bigint`,
    `${company}, position, seq, ${copyId("n")}, month, kind, fen`,
  );
  await insert(
    "ledger_payment (company_id, position, award_id, run, fen, items, set_off)",
    tables.payments,
    `position int, n text, run text, fen bigint, items jsonb, "setOff" jsonb`,
    `${company}, position, ${copyId("n")}, run, fen, items, ${named(`"setOff"`)}`,
  );
  await insert(
    `ledger_month (company_id, position, award_id, month, payable_fen, waived_fen, settled_fen, recovered_fen, forgiven_fen, due_fen,
                   debt_fen, demanded_fen)`,
    tables.months,
    `position int, n text, month text, "payableFen" bigint, "waivedFen" bigint, "settledFen" bigint, "recoveredFen" bigint,
     "forgivenFen" bigint, "dueFen" bigint, "debtFen" bigint, "demandedFen" bigint`,
    `${company}, position, ${copyId("n")}, month, "payableFen", "waivedFen", "settledFen", "recoveredFen", "forgivenFen", "dueFen", "debtFen",
     "demandedFen"`,
  );
  await client.query("RESET session_replication_role");
  await client.query("SELECT recount_award_months()");
  await client.query("VACUUM (ANALYZE)");
}

/** The rows of all templates, each with the number of its template. */
function rowsOf(templates: readonly Template[]) {
  const all = <Row>(of: (template: Template, t: number) => readonly Row[]): Row[] => templates.flatMap(of);
  const given = <Row extends { readonly award: string }>(kind: "lines" | "payments" | "months") =>
    all(({ gave }, t) =>
      gave.flatMap((each, position) =>
        (each[kind] as unknown as readonly Row[]).map((row, seq) => ({
          t,
          position,
          seq,
          n: place(row.award),
          ...row,
        })),
      ),
    );
  return {
    awards: all(({ awards, projections, debts }, t) =>
      projections.map(({ award, paying, suspensions, ...projection }, i) => {
        const { versionId: version, programId: program, zoneId: zone } = awards[i]?.version ?? {};
        const shown = { paidTo: paying.on, why: paying.because, suspended: rangesText(suspensions) };
        const owed = debts.find((debt) => debt.award === award);
        const row = { ...projection, ...shown, ...owed, n: place(award), approved: awards[i]?.approved };
        return { t, program, version, zone, ...row };
      }),
    ),
    acts: all(({ acts }, t) => acts.map((act, position) => ({ t, position, act }))),
    lines: given("lines"),
    payments: given("payments"),
    months: given("months"),
  };
}
