import type { LineState } from "~/domain/payment/run/line-steps";
import type { Counted, ThreeBooks } from "~/domain/payment/run/reconcile";
import { rows } from "../../kernel/db.server";

/** SQL: the payments of run `$1` beside what the ledgers, the files and the bank's last word say of each. */
const compared = `
  SELECT l.id, l.award_id, l.state, l.paid_fen, p.fen AS released, b.fen AS taken_back, l.batch_id IS NOT NULL AS filed, t.exported_at IS NOT NULL AS exported, s.status
    FROM payment_line l
    LEFT JOIN ledger_payment p ON p.award_id = l.award_id AND p.run = l.act_run AND p.fen > 0
    LEFT JOIN LATERAL (SELECT p.fen FROM ledger_act a WHERE a.company_id = l.company_id AND a.position > p.position AND a.act->>'act' = 'bounced'
                          AND a.act->>'award' = l.award_id::text AND a.act->>'run' = l.act_run LIMIT 1) b ON true
    LEFT JOIN bank_batch t ON t.id = l.batch_id
    LEFT JOIN LATERAL (SELECT r.status FROM bank_result_line r JOIN bank_result_file f ON f.id = r.file_id
                        WHERE r.line_id = l.id AND r.status IN ('paid', 'bounced') ORDER BY f.imported_at DESC, r.id DESC LIMIT 1) s ON true
   WHERE l.run_id = $1::uuid AND l.act_run IS NOT NULL AND (l.paid_fen > 0 OR p.fen > 0)`;

const tally = (fen: string, where: string): string =>
  `json_build_object('count', count(*) FILTER (WHERE ${where}), 'fen', coalesce(sum(${fen}) FILTER (WHERE ${where}), 0))`;

/** What the three books say of a run: of all its zones, since a bank's file is of all. */
export async function readThreeBooks(runId: string): Promise<ThreeBooks> {
  const [found] = await rows<Record<keyof ThreeBooks, Counted>>(
    `SELECT ${tally("c.released", "c.released > 0")} AS released, ${tally("c.taken_back", "c.taken_back > 0")} AS "takenBack",
            ${tally("c.paid_fen", "c.filed")} AS filed, ${tally("c.paid_fen", "c.exported")} AS exported, ${tally("c.paid_fen", "c.status = 'paid'")} AS paid,
            ${tally("c.paid_fen", "c.status = 'bounced'")} AS bounced FROM (${compared}) c`,
    [runId],
  );
  if (!found) throw new Error("A sum is always there.");
  return found;
}

/** A payment of which the books do not all say the same yet. */
export interface ApartView {
  readonly awardId: string;
  readonly reference: string;
  readonly fen: number;
  readonly state: LineState;
  readonly exported: boolean;
}

/** The payments of which not all was said, the greatest first. */
export const readApart = (runId: string, most: number): Promise<ApartView[]> =>
  rows<ApartView & Record<string, unknown>>(
    `SELECT c.award_id AS "awardId", w.reference, c.paid_fen::float8 AS fen, c.state, c.exported FROM (${compared}) c JOIN award w ON w.id = c.award_id
      WHERE c.status IS DISTINCT FROM c.state::text OR c.released IS DISTINCT FROM c.paid_fen OR NOT c.filed OR (c.taken_back IS NOT NULL) <> (c.status = 'bounced')
      ORDER BY c.paid_fen DESC, c.id LIMIT $2::int`,
    [runId, most],
  );
