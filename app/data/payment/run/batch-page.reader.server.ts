import type { WhyUnmatched } from "~/domain/payment/bank-results/match-results";
import { rows } from "../../kernel/db.server";

/** A file of results that was brought in. */
export interface ResultFileView {
  readonly id: string;
  readonly fileName: string;
  readonly importedAt: Date;
  readonly paid: number;
  readonly bounced: number;
  readonly waits: number;
  readonly unmatched: number;
}

/** The results of a batch, the newest first. */
export const readResultFiles = (batchId: string): Promise<ResultFileView[]> =>
  rows<ResultFileView & Record<string, unknown>>(
    `SELECT id, file_name AS "fileName", imported_at AS "importedAt", paid, bounced, waits, unmatched FROM bank_result_file
      WHERE batch_id = $1::uuid ORDER BY imported_at DESC, id DESC`,
    [batchId],
  );

/** A row of a file that matched no payment. */
export interface UnmatchedView {
  readonly id: string;
  readonly reference: string | null;
  readonly fen: number | null;
  readonly why: WhyUnmatched;
}

/** The rows of a batch's results that matched nothing. */
export const readUnmatched = (batchId: string): Promise<UnmatchedView[]> =>
  rows<UnmatchedView & Record<string, unknown>>(
    `SELECT l.id, l.reference, l.fen::float8 AS fen, l.why FROM bank_result_line l JOIN bank_result_file f ON f.id = l.file_id
      WHERE f.batch_id = $1::uuid AND l.why IS NOT NULL ORDER BY f.imported_at DESC, l."row" LIMIT 100`,
    [batchId],
  );
