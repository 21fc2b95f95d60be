import { stands } from "../../kernel/stands";

/** What statements over the awards of a run are given, in this order. */
export interface FactsOf {
  readonly runId: string;
  /** Whose awards are another run's business that needs no telling: that of a canary. */
  readonly canaryId: string | null;
  readonly through: string;
  readonly today: string;
  readonly programIds: readonly string[];
  readonly zoneIds: readonly string[];
}

export const factValues = (of: FactsOf): readonly unknown[] => [
  of.runId,
  of.canaryId,
  of.through,
  of.today,
  of.programIds,
  of.zoneIds,
];

/** The next place of a parameter. */
export const firstFree = 7;

/**
 * SQL: common table expressions that end in `fact`, a row for each award in the scope of a run that also fits `where`: how far it is run, what
 * it has confirmed and what is due in closed months, whether it is on hold, and what keeps it out.
 */
export const factsSql = (where: string): string => `
  version AS MATERIALIZED (SELECT id, content->>'settlement' AS settlement FROM program_version WHERE program_id = ANY($5::uuid[])),
  paying AS MATERIALIZED (SELECT DISTINCT ON (program_id) program_id, id FROM paying_account
                           WHERE state = 'released' AND in_force_on <= $4::date ORDER BY program_id, in_force_on DESC),
  held AS MATERIALIZED (SELECT DISTINCT ON ((l.act->>'award')::uuid) (l.act->>'award')::uuid AS award, l.act->>'act' = 'hold' AS on_hold
                          FROM ledger_act l WHERE l.act->>'act' IN ('hold', 'release') ORDER BY (l.act->>'award')::uuid, l.position DESC),
  scope AS MATERIALIZED (
    SELECT a.id, a.company_id, a.program_id, a.zone_id, a.left_since, a.left_fen, a.planned_left_fen, a.demanded_fen, v.settlement,
           CASE WHEN v.settlement = 'toOperator' THEN a.operator_id ELSE a.company_id END AS payee
      FROM award a JOIN version v ON v.id = a.program_version_id
     WHERE ${stands("a")} AND a.effective_at IS NOT NULL AND a.program_id = ANY($5::uuid[]) AND a.zone_id = ANY($6::uuid[]) AND ${where}),
  due AS MATERIALIZED (
    SELECT m.award_id, sum(m.due_fen) AS fen, min(m.month) AS since, count(*) AS months,
           coalesce(sum(m.due_fen) FILTER (WHERE EXISTS (SELECT FROM unfunded u WHERE u.award_id = m.award_id AND u.month = m.month)), 0) AS unfunded
      FROM ledger_month m
     WHERE m.due_fen > 0 AND m.award_id IN (SELECT id FROM scope)
       AND NOT EXISTS (SELECT FROM ledger_month n WHERE n.award_id = m.award_id AND n.month = m.month AND n.position > m.position)
     GROUP BY 1),
  short AS MATERIALIZED (
    SELECT u.award_id, min(u.month) AS first FROM unfunded u
     WHERE u.award_id IN (SELECT id FROM scope) AND NOT is_closed(u.award_id, u.month) GROUP BY 1),
  reach AS MATERIALIZED (
    SELECT s.*, least($3::text, to_char((t.first || '-01')::date - 1, 'YYYY-MM')) AS through FROM scope s LEFT JOIN short t ON t.award_id = s.id),
  waiting AS MATERIALIZED (
    SELECT r.id AS award_id, sum(p.fen) FILTER (WHERE o.month <= r.through) AS fen, sum(p.fen) AS all_fen,
           string_agg(o.month || '=' || p.fen, ',' ORDER BY o.month) FILTER (WHERE o.month <= r.through AND p.fen > 0) AS digested,
           jsonb_agg(CASE WHEN p.alone > p.fen THEN jsonb_build_object('month', o.month, 'fen', p.fen, 'bound', p.alone)
                          ELSE jsonb_build_object('month', o.month, 'fen', p.fen) END ORDER BY o.month) FILTER (WHERE o.month <= r.through AND p.alone > 0) AS months,
           bool_or(p.alone = 0) AS unclear,
           count(*) FILTER (WHERE o.month <= r.through AND p.fen > 0) AS closing,
           min(o.month) FILTER (WHERE o.month > r.through AND p.fen > 0) AS beyond_since,
           count(*) FILTER (WHERE o.month > r.through AND p.fen > 0) AS beyond
      FROM reach r JOIN open_month o ON o.award_id = r.id AND o.confirmed AND NOT o.lapsed AND o.month <= $3::text
     CROSS JOIN LATERAL (SELECT payable_in(r.left_since, r.left_fen, o.month) AS fen,
                                payable_in(r.left_since, coalesce(r.planned_left_fen, r.left_fen), o.month) AS alone) p
     GROUP BY 1),
  closed AS MATERIALIZED (
    SELECT l.award_id, sum(l.fen) AS fen FROM ledger_line l WHERE l.award_id IN (SELECT id FROM scope) AND l.month <= $3::text GROUP BY 1),
  account AS MATERIALIZED (
    SELECT coalesce(b.company_id, b.operator_id) AS owner, (array_agg(b.id) FILTER (WHERE b.state = 'inForce'))[1] AS id,
           bool_or(b.state IN ('entered', 'checkedOnce')) AS waits
      FROM bank_account b WHERE b.state IN ('inForce', 'entered', 'checkedOnce') AND coalesce(b.company_id, b.operator_id) IN (SELECT payee FROM scope)
     GROUP BY 1),
  fact AS MATERIALIZED (
    SELECT r.id AS award, r.company_id, r.program_id, r.zone_id, r.settlement, r.through, r.demanded_fen, coalesce(h.on_hold, false) AS on_hold,
           coalesce(w.fen, 0) AS closing_fen, coalesce(w.closing, 0) AS closing_months, coalesce(w.digested, '') AS closing,
           coalesce(w.months, '[]') AS months, coalesce(w.unclear, false) AS unclear, coalesce(d.fen, 0) AS due_fen,
           coalesce(w.all_fen, 0) - coalesce(w.fen, 0) AS beyond_fen, coalesce(w.beyond, 0) AS beyond_months, w.beyond_since,
           coalesce(d.unfunded, 0) AS unfunded_fen, d.since AS due_since, coalesce(d.months, 0) AS due_months,
           payable_to(r.left_since, r.left_fen, $3::text) - coalesce(c.fen, 0) - coalesce(w.all_fen, 0) AS unconfirmed_fen,
           r.left_since, r.left_fen,
           CASE WHEN b.id IS NOT NULL AND NOT b.waits THEN 'ready' WHEN b.waits THEN 'notChecked' ELSE 'none' END AS standing,
           b.id AS account_id, p.id AS paying_id,
           o.run_id IS NOT NULL AS in_other_run, o.run_id IS NOT DISTINCT FROM $2::uuid AND o.run_id IS NOT NULL AS in_canary
      FROM reach r
      LEFT JOIN held h ON h.award = r.id
      LEFT JOIN waiting w ON w.award_id = r.id
      LEFT JOIN due d ON d.award_id = r.id
      LEFT JOIN closed c ON c.award_id = r.id
      LEFT JOIN account b ON b.owner = r.payee
      LEFT JOIN paying p ON p.program_id = r.program_id
      LEFT JOIN payment_line o ON o.award_id = r.id AND o.state = 'proposed' AND o.run_id <> $1::uuid)`;

/**
 * SQL: of each `fact`, what a run does to an award of a company without debts, ceilings, or waived rent that is due in closed months: what
 * the ledger would say, without its replay (a test compares the two); and the reason that keeps it out.
 */
export const simpleSql = `
  effect AS MATERIALIZED (
    SELECT f.*, CASE WHEN f.on_hold OR f.settlement = 'waived' THEN 0 ELSE f.closing_fen + f.due_fen END AS paid_fen,
           CASE WHEN f.settlement = 'waived' AND NOT f.on_hold THEN f.closing_fen ELSE 0 END AS waived_fen
      FROM fact f),
  judged AS MATERIALIZED (
    SELECT e.*, CASE WHEN e.in_other_run THEN 'otherRun'
                     WHEN e.unfunded_fen > 0 THEN 'unfunded'
                     WHEN e.paid_fen > 0 AND e.paying_id IS NULL THEN 'noPayingAccount'
                     WHEN e.paid_fen > 0 AND e.standing = 'none' THEN 'noAccount'
                     WHEN e.paid_fen > 0 AND e.standing = 'notChecked' THEN 'accountNotChecked' END AS why
      FROM effect e)`;
