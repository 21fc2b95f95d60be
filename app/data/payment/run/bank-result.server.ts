import type { LineOutcome, SentLine, SentState, Unmatched } from "~/domain/payment/bank-results/match-results";
import type { BankReport } from "~/domain/payment/bank-results/report";
import { newId } from "~/platform/ids";
import type { Tx } from "../../kernel/db.server";

/** A transfer as results are matched with it, and whose it is. */
export interface TransferSent extends SentLine {
  readonly runId: string;
  readonly run: string;
  readonly actRun: string;
  readonly awardId: string;
  readonly companyId: string;
  readonly operatorId: string | null;
  readonly zoneIds: readonly string[];
}

/** Transfers that were taken to a bank: of a batch, or by their ids. Their runs are locked. */
export async function lockSent(
  tx: Tx,
  of: { readonly batchId: string } | { readonly lineIds: readonly string[] },
): Promise<TransferSent[]> {
  const [batchId, lineIds] = "batchId" in of ? [of.batchId, null] : [null, of.lineIds];
  return tx.rows<TransferSent & Record<string, unknown>>(
    `SELECT l.id, l.batch_id AS "batchId", l.paying_account_id AS "blockId", l.paid_fen::float8 AS fen, l.state::text::text AS state, l.run_id AS "runId", r.name AS run,
            l.act_run AS "actRun", l.award_id AS "awardId", l.company_id AS "companyId", r.zone_ids AS "zoneIds",
            (SELECT b.operator_id FROM bank_account b WHERE b.id = l.account_id) AS "operatorId"
       FROM payment_line l JOIN payment_run r ON r.id = l.run_id JOIN bank_batch t ON t.id = l.batch_id
      WHERE (l.batch_id = $1::uuid OR l.id = ANY($2::uuid[])) AND t.exported_at IS NOT NULL
      ORDER BY l.id FOR UPDATE OF l, r`,
    [batchId, lineIds],
  );
}

export const isSentState = (state: string): state is SentState =>
  ["sent", "paid", "bounced", "recalled"].includes(state);

/** When a file of this digest was taken in before; null where none was. */
export async function importedBefore(tx: Tx, sha256: string): Promise<Date | null> {
  const [found] = await tx.rows<{ at: Date }>("SELECT imported_at AS at FROM bank_result_file WHERE sha256 = $1", [
    sha256,
  ]);
  return found?.at ?? null;
}

/** The entries of statements that are known, of these. */
export async function knownEntries(tx: Tx, entries: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await tx.rows<{ entry: string }>("SELECT entry FROM bank_result_line WHERE entry = ANY($1::text[])", [
    entries,
  ]);
  return new Set(found.map(({ entry }) => entry));
}

interface ResultFile {
  readonly id: string;
  readonly batchId: string | null;
  readonly fileName: string;
  readonly sha256: string;
  readonly importedBy: string;
  readonly importedAt: Date;
}

/** Keeps a file that was taken in, with what it said of each line, and each of its rows that matched none. */
export async function insertResult(
  tx: Tx,
  file: ResultFile,
  report: BankReport,
  { outcomes, unmatched }: { readonly outcomes: readonly LineOutcome[]; readonly unmatched: readonly Unmatched[] },
): Promise<void> {
  const count = (status: string) => outcomes.filter((each) => each.status === status).length;
  const sums = { paid: count("paid"), bounced: count("bounced"), waits: count("waits"), unmatched: unmatched.length };
  await tx.bankResultFile.create({ data: { ...file, ...sums, kind: report.kind, message: report.message } });
  const entries = new Map(report.lines.map(({ row, key }) => [row, key]));
  const said = outcomes.map(({ lineId, status, reason, bookedOn, row }) => {
    const entry = row === null ? null : (entries.get(row) ?? null);
    const fields = { why: null, reference: null, fen: null, code: reason?.code, text: reason?.text };
    return { id: newId(), lineId, row, status, bookedOn, entry, ...fields };
  });
  const kept = unmatched.map(({ line, why }) => {
    const { row, status, bookedOn, key: entry, reference, fen, reason } = line;
    const fields = { reference, fen, code: reason?.code, text: reason?.text };
    return { id: newId(), lineId: null, row, status, bookedOn, entry, why, ...fields };
  });
  await tx.rows(
    `INSERT INTO bank_result_line (id, file_id, line_id, "row", status, reference, fen, reason_code, reason_text, booked_on, entry, why)
     SELECT id, $1::uuid, "lineId", "row", status, reference, fen, code, text, "bookedOn", entry, why
       FROM jsonb_to_recordset($2::jsonb) AS p(id uuid, "lineId" uuid, "row" int, status text, reference text, fen bigint, code text, text text,
              "bookedOn" date, entry text, why text)`,
    [file.id, JSON.stringify([...said, ...kept])],
  );
}

/** Writes what the bank said of locked lines. */
export const writeOutcomes = (tx: Tx, outcomes: readonly LineOutcome[], at: Date): Promise<unknown> => {
  const rows = outcomes
    .filter(({ status }) => status !== "waits")
    .map(({ lineId, status, bookedOn, reason }) => ({ lineId, status, bookedOn, ...reason }));
  return tx.rows(
    `UPDATE payment_line l SET state = p.status::payment_line_state, booked_on = coalesce(p."bookedOn", l.booked_on), refusal_code = p.code, refusal_text = p.text,
            reported_at = $2::timestamptz
       FROM jsonb_to_recordset($1::jsonb) AS p("lineId" uuid, status text, "bookedOn" date, code text, text text) WHERE l.id = p."lineId"`,
    [JSON.stringify(rows), at],
  );
};
