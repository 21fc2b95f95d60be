import type { LineState } from "~/domain/payment/run/line-steps";
import type { Tx } from "../../kernel/db.server";
import { batchOf } from "./bank-batch.server";

/** How an award stands in a run; null where it is not in it. */
export async function readLineState(tx: Tx, runId: string, awardId: string): Promise<LineState | null> {
  const [found] = await tx.rows<{ state: LineState }>(
    "SELECT state FROM payment_line WHERE run_id = $1::uuid AND award_id = $2::uuid",
    [runId, awardId],
  );
  return found?.state ?? null;
}

export const leaveOut = (tx: Tx, runId: string, awardId: string, note: string): Promise<unknown> =>
  tx.rows(
    `UPDATE payment_line SET state = 'leftOut', note = $3 WHERE run_id = $1::uuid AND award_id = $2::uuid AND state = 'proposed'`,
    [runId, awardId, note],
  );

/** A line that waits for its release, as it was shown. */
export interface ShownLine {
  readonly awardId: string;
  readonly companyId: string;
  readonly digest: string;
}

/** The lines of companies in a run that were not processed, by company. */
export const linesOfCompanies = (tx: Tx, runId: string, companyIds: readonly string[]): Promise<ShownLine[]> =>
  tx.rows<ShownLine & Record<string, unknown>>(
    `SELECT award_id AS "awardId", company_id AS "companyId", digest FROM payment_line
      WHERE run_id = $1::uuid AND state = 'proposed' AND company_id = ANY($2::uuid[]) ORDER BY company_id, award_id`,
    [runId, companyIds],
  );

/** What became of lines by the release, in files of this part: `run` is the name of the act, null for those that changed. */
export const writeReleased = (
  tx: Tx,
  runId: string,
  part: number,
  lines: readonly { readonly awardId: string; readonly run: string | null }[],
): Promise<unknown> =>
  tx.rows(
    `UPDATE payment_line l
        SET state = CASE WHEN p.run IS NULL THEN 'changed'::payment_line_state WHEN l.paid_fen > 0 THEN 'sent' ELSE 'settled' END, act_run = p.run,
            batch_id = CASE WHEN p.run IS NOT NULL AND l.paid_fen > 0 THEN ${batchOf("l", "$3")} END
       FROM jsonb_to_recordset($2::jsonb) AS p("awardId" uuid, run text)
      WHERE l.run_id = $1::uuid AND l.award_id = p."awardId" AND l.state = 'proposed'`,
    [runId, JSON.stringify(lines), part],
  );
