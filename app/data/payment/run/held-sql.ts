/** The months of an award up to the end of a run that nobody confirmed, of those that give something. */
const unconfirmed = `(SELECT count(*)::int AS months, min(to_char(m, 'YYYY-MM')) AS since
   FROM generate_series((j.left_since || '-01')::date, ($3 || '-01')::date, '1 month') m
  WHERE payable_in(j.left_since, j.left_fen, to_char(m, 'YYYY-MM')) > 0 AND NOT is_closed(j.award, to_char(m, 'YYYY-MM'))
    AND NOT EXISTS (SELECT FROM open_month o WHERE o.award_id = j.award AND o.month = to_char(m, 'YYYY-MM')))`;

/** SQL that writes what of the rows `judged` waits, with its reason; those of a canary are no news. */
export const heldOfFacts = `
  INSERT INTO payment_held (run_id, award_id, company_id, why, months, fen, since)
  SELECT $1::uuid, h.award, h.company_id, h.why, h.months, h.fen, h.since FROM (
    SELECT j.award, j.company_id, j.why, (j.closing_months + j.due_months)::int AS months, j.closing_fen + j.due_fen AS fen,
           least(j.due_since, nullif(left(j.closing, 7), '')) AS since
      FROM judged j WHERE j.why IS NOT NULL AND NOT j.in_canary AND j.closing_fen + j.due_fen > 0
    UNION ALL
    SELECT j.award, j.company_id, 'onHold', (j.closing_months + j.due_months)::int, j.closing_fen + j.due_fen, least(j.due_since, nullif(left(j.closing, 7), ''))
      FROM judged j WHERE j.on_hold AND j.why IS NULL AND j.closing_fen + j.due_fen > 0
    UNION ALL
    SELECT j.award, j.company_id, 'unfunded', j.beyond_months::int, j.beyond_fen, j.beyond_since
      FROM judged j WHERE j.why IS DISTINCT FROM 'unfunded' AND NOT j.in_other_run AND j.beyond_fen > 0
    UNION ALL
    SELECT j.award, j.company_id, 'noConfirmation', u.months, j.unconfirmed_fen, u.since
      FROM judged j CROSS JOIN LATERAL ${unconfirmed} u WHERE j.unconfirmed_fen > 0 AND u.months > 0
  ) h
  ON CONFLICT (run_id, award_id, why) DO NOTHING`;
