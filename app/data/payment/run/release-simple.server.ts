import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { SourcePart } from "~/domain/subsidy/split";
import type { Tx } from "../../kernel/db.server";
import { batchOf } from "./bank-batch.server";

/** What a part of a run is released with. */
export interface ReleaseOf {
  readonly runId: string;
  readonly name: string;
  readonly today: CivilDate;
  readonly actorId: string;
  readonly at: Date;
  /** Companies after this one, up to `last`. */
  readonly after: string | null;
  readonly last: string;
}

export const noCompany = "00000000-0000-0000-0000-000000000000";

/** The companies of a run after one that wait for their release, up to about so many lines: the last of them; null where there is none. */
export async function nextToRelease(
  tx: Tx,
  runId: string,
  after: string | null,
  lines: number,
): Promise<string | null> {
  const [found] = await tx.rows<{ last: string | null }>(
    `SELECT max(s.company_id::text) AS last FROM (SELECT company_id FROM payment_line WHERE run_id = $1::uuid AND company_id > $2::uuid
       AND state = 'proposed' ORDER BY company_id LIMIT $3::int) s`,
    [runId, after ?? noCompany, lines],
  );
  return found?.last ?? null;
}

const stretch = `l.run_id = $1::uuid AND l.company_id > $2::uuid AND l.company_id <= $3::uuid AND l.state = 'proposed'`;
const stretchOf = ({ runId, after, last }: ReleaseOf) => [runId, after ?? noCompany, last];

/** Locks the companies of a stretch, as `lockCompanies` does those that are named. */
export const lockStretch = (tx: Tx, of: ReleaseOf): Promise<unknown> =>
  tx.rows(
    `SELECT count(*) FROM (SELECT 1 FROM company WHERE id IN (SELECT l.company_id FROM payment_line l WHERE ${stretch}) ORDER BY id FOR NO KEY UPDATE) c`,
    stretchOf(of),
  );

/** The companies of a stretch that wait still. */
export async function leftInStretch(tx: Tx, of: ReleaseOf): Promise<string[]> {
  const found = await tx.rows<{ id: string }>(
    `SELECT DISTINCT l.company_id AS id FROM payment_line l WHERE ${stretch} ORDER BY 1`,
    stretchOf(of),
  );
  return found.map(({ id }) => id);
}

/** The versions under which the awards of a stretch stand. */
export const versionsInStretch = async (tx: Tx, of: ReleaseOf): Promise<string[]> => {
  const found = await tx.rows<{ id: string }>(
    `SELECT DISTINCT a.program_version_id AS id FROM payment_line l JOIN award a ON a.id = l.award_id WHERE ${stretch}`,
    stretchOf(of),
  );
  return found.map(({ id }) => id);
};

/** What one source gives of an amount \`m.${column}\`: the first gives what the others' whole fen leave (domain/subsidy/split). */
const partOf = (column: "fen" | "bound"): string => `CASE WHEN f.others IS NULL AND f.num IS NULL THEN m.${column}
  WHEN f.num IS NOT NULL THEN div(m.${column} * f.num, f.den)::bigint
  ELSE m.${column} - (SELECT sum(div(m.${column} * o.num, o.den)) FROM fund o WHERE o."versionId" = f."versionId" AND o.num IS NOT NULL)::bigint END`;

/**
 * Writes, in one statement, what a run does to the locked companies of a stretch about which nothing was written since it was proposed, and
 * whose accounts and money are as they were: then it does what was shown, for it is a function of these (a test holds it against replays).
 * Says how many lines it wrote, and which budget lines have money that was bound and is free.
 */
export async function releaseSimple(
  tx: Tx,
  of: ReleaseOf,
  { funds, part }: { readonly funds: readonly (SourcePart & { readonly versionId: string })[]; readonly part: number },
): Promise<{ readonly lines: number; readonly freed: string[] }> {
  const [done] = await tx.rows<{ lines: number; freed: string[] | null }>(
    `WITH fund AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($8::jsonb) AS f("versionId" uuid, source text, num numeric, den numeric, others boolean)),
     line AS MATERIALIZED (
       SELECT l.*, s.fen AS closing_fen,
              (SELECT x.position FROM ledger_act x WHERE x.company_id = l.company_id AND x.act->>'act' = 'approve' AND x.act->>'award' = l.award_id::text) AS place
         FROM payment_line l
        CROSS JOIN LATERAL (SELECT coalesce(sum((m->>'fen')::bigint), 0) AS fen FROM jsonb_array_elements(l.months) m) s
        WHERE ${stretch}),
     company AS MATERIALIZED (
       SELECT c.company_id, c.position, greatest(x.done_on, $4::date) AS done_on, c.through, c.awards
         FROM (SELECT l.company_id, max(l.after_position) AS position, max(l.through) AS through, array_agg(l.award_id ORDER BY l.award_id) AS awards
                 FROM line l LEFT JOIN bank_account b ON b.id = l.account_id LEFT JOIN paying_account p ON p.id = l.paying_account_id
                GROUP BY 1
               HAVING count(*) = count(l.after_position) AND min(l.through) = max(l.through)
                  AND bool_and((l.paid_fen, l.waived_fen) IN ((l.closing_fen, 0), (0, l.closing_fen)) AND l.kept_fen = 0
                               AND (l.paid_fen = 0 OR b.state = 'inForce' AND p.state = 'released'
                                    AND NOT EXISTS (SELECT FROM bank_account w WHERE w.state IN ('entered', 'checkedOnce')
                                                      AND (w.company_id = b.company_id OR w.operator_id = b.operator_id))
                                    AND NOT EXISTS (SELECT FROM paying_account q WHERE q.program_id = p.program_id AND q.state = 'released'
                                                      AND q.in_force_on <= $4::date AND q.in_force_on > p.in_force_on))
                               AND NOT EXISTS (SELECT FROM unfunded u WHERE u.award_id = l.award_id))) c
         JOIN ledger_act x ON x.company_id = c.company_id AND x.position = c.position
        WHERE NOT EXISTS (SELECT FROM ledger_act y WHERE y.company_id = c.company_id AND y.position > c.position)),
     month AS MATERIALIZED (
       SELECT l.company_id, l.award_id, l.program_id, l.place, l.waived_fen > 0 AS waived, c.position + 1 AS position, m.month, m.fen, coalesce(m.bound, m.fen) AS bound
         FROM company c JOIN line l ON l.company_id = c.company_id
        CROSS JOIN LATERAL jsonb_to_recordset(l.months) AS m(month text, fen bigint, bound bigint)),
     acts AS (
       INSERT INTO ledger_act (company_id, position, done_on, act, award_ids, actor_id, at)
       SELECT c.company_id, c.position + 1, c.done_on, jsonb_build_object('act', 'run', 'run', $5::text, 'through', c.through, 'awards', to_jsonb(c.awards),
                'on', to_char(c.done_on, 'YYYY-MM-DD')), c.awards, $6::uuid, $7::timestamptz FROM company c),
     lines AS (
       INSERT INTO ledger_line (company_id, position, seq, award_id, month, kind, fen)
       SELECT m.company_id, m.position, row_number() OVER (PARTITION BY m.company_id ORDER BY m.place, m.month) - 1, m.award_id, m.month, 'month', m.fen FROM month m),
     months AS (
       INSERT INTO ledger_month (company_id, position, award_id, month, payable_fen, waived_fen, settled_fen, recovered_fen, forgiven_fen, due_fen, debt_fen,
                                 demanded_fen)
       SELECT m.company_id, m.position, m.award_id, m.month, m.fen, CASE WHEN m.waived THEN m.fen ELSE 0 END, CASE WHEN m.waived THEN 0 ELSE m.fen END,
              0, 0, 0, 0, 0 FROM month m),
     payments AS (
       INSERT INTO ledger_payment (company_id, position, award_id, run, fen, items, set_off)
       SELECT l.company_id, c.position + 1, l.award_id, $5::text, l.paid_fen,
              (SELECT jsonb_agg(jsonb_build_object('month', m.month, 'fen', m.fen) ORDER BY m.month)
                 FROM jsonb_to_recordset(l.months) AS m(month text, fen bigint) WHERE m.fen > 0), '[]'
         FROM company c JOIN line l ON l.company_id = c.company_id WHERE l.paid_fen > 0),
     postings AS (
       INSERT INTO budget_posting (id, line_id, award_id, kind, amount_fen, code, actor_id, at)
       SELECT md5(b.id::text || s.award_id::text || k.kind || $1::text)::uuid, b.id, s.award_id, k.kind::posting_kind, k.fen, d.code, $6::uuid, $7::timestamptz
         FROM (SELECT m.award_id, m.program_id, f.source, left(m.month, 4)::int AS year, sum(${partOf("fen")})::bigint AS spent, sum(${partOf("bound")})::bigint AS bound
                 FROM month m JOIN award a ON a.id = m.award_id JOIN fund f ON f."versionId" = a.program_version_id
                GROUP BY 1, 2, 3, 4) s
         JOIN budget_line b ON b.program_id = s.program_id AND b.source = s.source AND b.fiscal_year = s.year
         LEFT JOIN budget_code d ON d.program_id = s.program_id AND d.source = s.source
        CROSS JOIN LATERAL (VALUES ('spend', s.spent), ('release', s.bound - s.spent)) AS k(kind, fen)
        WHERE k.fen > 0
       RETURNING line_id, kind),
     released AS (
       UPDATE payment_line l SET act_run = $5::text, state = CASE WHEN l.paid_fen > 0 THEN 'sent'::payment_line_state ELSE 'settled' END,
              batch_id = CASE WHEN l.paid_fen > 0 THEN ${batchOf("l", "$9")} END
         FROM company c WHERE ${stretch} AND l.company_id = c.company_id
       RETURNING 1)
     SELECT (SELECT count(*)::int FROM released) AS lines, (SELECT array_agg(DISTINCT line_id) FROM postings WHERE kind = 'release') AS freed`,
    [...stretchOf(of), of.today, of.name, of.actorId, of.at, JSON.stringify(funds), part],
  );
  return { lines: done?.lines ?? 0, freed: done?.freed ?? [] };
}
