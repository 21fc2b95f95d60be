import type { Tx } from "../../kernel/db.server";
import { factsSql, type FactsOf, factValues, firstFree, simpleSql } from "./facts-sql";
import { lineIdSql } from "./line-id";
import { heldOfFacts } from "./held-sql";

/** The companies after one, by id, that have awards, up to about so many awards: the last of them; null where there is none. */
export async function nextStretch(tx: Tx, after: string | null, awards: number): Promise<string | null> {
  const [found] = await tx.rows<{ last: string | null }>(
    `SELECT max(s.company_id::text) AS last FROM (SELECT company_id FROM award WHERE company_id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000')
       ORDER BY company_id LIMIT $2::int) s`,
    [after, awards],
  );
  return found?.last ?? null;
}

/**
 * Of a stretch of companies those of which only a replay says what a run does: with demanded debts, any debt beside another award, ceilings, or
 * waived rent that is due.
 */
export async function intricateCompanies(tx: Tx, after: string | null, last: string): Promise<string[]> {
  const found = await tx.rows<{ id: string }>(
    `SELECT DISTINCT a.company_id AS id FROM award a
      WHERE a.company_id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000') AND a.company_id <= $2::uuid
        AND a.released_at IS NULL AND a.effective_at IS NOT NULL
        AND (a.demanded_fen > 0 OR a.ceilings IS NOT NULL
             OR a.debt_fen > 0 AND EXISTS (SELECT FROM award o WHERE o.company_id = a.company_id AND o.id <> a.id AND o.released_at IS NULL)
             OR EXISTS (SELECT FROM ledger_month m JOIN program_version v ON v.id = a.program_version_id
                         WHERE m.award_id = a.id AND m.due_fen > 0 AND v.content->>'settlement' = 'waived'))`,
    [after, last],
  );
  return found.map(({ id }) => id);
}

/** Proposes, in one statement, all awards of a stretch of companies but those of `without`; what was proposed before stays. */
export async function proposeSimple(
  tx: Tx,
  of: FactsOf,
  {
    after,
    last,
    without,
  }: { readonly after: string | null; readonly last: string; readonly without: readonly string[] },
): Promise<{ readonly lines: number; readonly held: number }> {
  const [a, b, c] = [firstFree, firstFree + 1, firstFree + 2];
  const stretch = `a.company_id > coalesce($${a}::uuid, '00000000-0000-0000-0000-000000000000') AND a.company_id <= $${b}::uuid AND NOT (a.company_id = ANY($${c}::uuid[]))`;
  const [counts] = await tx.rows<{ lines: number; held: number }>(
    `WITH ${factsSql(stretch)}, ${simpleSql},
     line AS (
       INSERT INTO payment_line (id, run_id, company_id, award_id, program_id, zone_id, through, months, paid_fen, waived_fen, kept_fen, account_id,
                                 paying_account_id, digest, after_position)
       SELECT ${lineIdSql("$1", "j.award")}, $1::uuid, j.company_id, j.award, j.program_id, j.zone_id, j.through, j.months,
              j.paid_fen, j.waived_fen, 0, CASE WHEN j.paid_fen > 0 THEN j.account_id END, CASE WHEN j.paid_fen > 0 THEN j.paying_id END,
              encode(sha256(convert_to(concat_ws('|', j.through, j.closing, j.paid_fen, j.waived_fen, 0,
                CASE WHEN j.paid_fen > 0 THEN j.account_id::text ELSE '' END), 'UTF8')), 'hex'),
              CASE WHEN NOT j.unclear AND NOT j.on_hold THEN (SELECT max(l.position) FROM ledger_act l WHERE l.company_id = j.company_id) END
         FROM judged j WHERE j.why IS NULL AND (j.months <> '[]' OR j.paid_fen + j.waived_fen > 0)
       ON CONFLICT (run_id, award_id) DO NOTHING RETURNING 1),
     waits AS (${heldOfFacts} RETURNING 1)
     SELECT (SELECT count(*)::int FROM line) AS lines, (SELECT count(*)::int FROM waits) AS held`,
    [...factValues(of), after, last, without],
  );
  return counts ?? { lines: 0, held: 0 };
}
