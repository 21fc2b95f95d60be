import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { PaymentBatch } from "~/domain/payment/bank-file/batch";
import { fileCharsets } from "~/domain/payment/paying-account";
import { newId } from "~/platform/ids";
import { dateColumn } from "../../kernel/civil";
import type { Reading, Tx } from "../../kernel/db.server";

/** A batch with what it was made from, but for its transfers. */
export interface StoredBatch extends Omit<PaymentBatch, "blocks"> {
  readonly runId: string;
  readonly run: string;
  readonly zoneIds: readonly string[];
  /** Which part of the run, from 1. */
  readonly part: number;
  /** Whether its run was released whole. */
  readonly complete: boolean;
  /** Of what was taken to the bank first. */
  readonly sha256: string | null;
  readonly lines: number;
  readonly fen: number;
  readonly exportedAt: Date | null;
  readonly version: number;
}

/** SQL: the file of a part of a run in which a line `l` goes to the bank. */
export const batchOf = (line: string, part: string): string =>
  `(SELECT t.id FROM bank_batch t JOIN paying_account p ON p.charset = t.charset
     WHERE t.run_id = ${line}.run_id AND t.part = ${part}::int AND p.id = ${line}.paying_account_id)`;

/** Makes the files of the next part of a run, one for each charset in which a bank of its paying accounts takes them; says which part it is. */
export async function makeBatches(
  tx: Tx,
  { runId, today, at }: { readonly runId: string; readonly today: CivilDate; readonly at: Date },
): Promise<number> {
  const [next] = await tx.rows<{ part: number }>(
    "SELECT coalesce(max(part), 0)::int + 1 AS part FROM bank_batch WHERE run_id = $1::uuid",
    [runId],
  );
  const part = next?.part ?? 1;
  const data = fileCharsets.map((charset) => ({
    id: newId(),
    runId,
    charset,
    part,
    sender: "",
    lines: 0,
    fen: 0,
    madeAt: at,
    executionOn: dateColumn(today),
  }));
  await tx.bankBatch.createMany({ data });
  return part;
}

/** Counts what each file of a run holds, says when it is to be paid and who sends it; files that hold nothing go. */
export async function completeBatches(
  tx: Tx,
  { runId, executionOn, madeAt }: { readonly runId: string; readonly executionOn: CivilDate; readonly madeAt: Date },
): Promise<void> {
  await tx.rows(
    `UPDATE bank_batch b SET lines = s.lines, fen = s.fen, sender = p.holder, execution_on = $2::date, made_at = $3::timestamptz
       FROM (SELECT batch_id, count(*)::int AS lines, sum(paid_fen)::bigint AS fen, (array_agg(paying_account_id ORDER BY id))[1] AS account
               FROM payment_line WHERE run_id = $1::uuid AND batch_id IS NOT NULL GROUP BY 1) s
       JOIN paying_account p ON p.id = s.account
      WHERE b.id = s.batch_id`,
    [runId, executionOn, madeAt],
  );
  await tx.rows("DELETE FROM bank_batch WHERE run_id = $1::uuid AND lines = 0", [runId]);
}

const select = `SELECT b.id, b.run_id AS "runId", r.name AS run, r.zone_ids AS "zoneIds", b.charset, b.part, r.state IN ('released', 'closed') AS complete, b.made_at AS "madeAt", b.execution_on AS "executionOn",
  b.sender, b.sha256, b.lines, b.fen::float8 AS fen, b.exported_at AS "exportedAt", b.version FROM bank_batch b JOIN payment_run r ON r.id = b.run_id`;

/** A batch, locked with its run until the transaction ends; null where there is none. */
export async function lockBatch(tx: Tx, id: string): Promise<StoredBatch | null> {
  const [found] = await tx.rows<StoredBatch & Record<string, unknown>>(
    `${select} WHERE b.id = $1::uuid FOR UPDATE OF b, r`,
    [id],
  );
  return found ?? null;
}

export async function readBatch(reading: Reading, id: string): Promise<StoredBatch | null> {
  const [found] = await reading.rows<StoredBatch & Record<string, unknown>>(`${select} WHERE b.id = $1::uuid`, [id]);
  return found ?? null;
}

/** Writes that a locked batch was taken to the bank, the first time, and what was taken. */
export const writeExport = (
  tx: Tx,
  id: string,
  { sha256, by }: { readonly sha256: string; readonly by: { readonly userId: string; readonly at: Date } },
): Promise<unknown> =>
  tx.bankBatch.update({
    where: { id },
    data: { sha256, exportedAt: by.at, exportedBy: by.userId, version: { increment: 1 } },
    select: { id: true },
  });
