import type { PaymentBatch } from "~/domain/payment/bank-file/batch";
import { dateColumn } from "../../kernel/civil";
import type { Reading, Tx } from "../../kernel/db.server";

/** A batch with what it was made from, but for its transfers. */
export interface StoredBatch extends Omit<PaymentBatch, "blocks"> {
  readonly runId: string;
  readonly run: string;
  readonly zoneIds: readonly string[];
  readonly sha256: string;
  readonly lines: number;
  readonly fen: number;
  readonly exportedAt: Date | null;
  readonly version: number;
}

export const insertBatch = (
  tx: Tx,
  { blocks, executionOn, ...batch }: PaymentBatch,
  { runId, sha256 }: { readonly runId: string; readonly sha256: string },
): Promise<unknown> => {
  const lines = blocks.flatMap((block) => block.lines);
  const fen = lines.reduce((sum, line) => sum + line.fen, 0);
  const data = { ...batch, runId, sha256, lines: lines.length, fen, executionOn: dateColumn(executionOn) };
  return tx.bankBatch.create({ data, select: { id: true } });
};

/** Puts the transfers of a charset into a batch. */
export const fillBatch = (tx: Tx, batchId: string, lineIds: readonly string[]): Promise<unknown> =>
  tx.rows("UPDATE payment_line SET batch_id = $1::uuid WHERE id = ANY($2::uuid[]) AND batch_id IS NULL", [
    batchId,
    lineIds,
  ]);

const select = `SELECT b.id, b.run_id AS "runId", r.name AS run, r.zone_ids AS "zoneIds", b.charset, b.made_at AS "madeAt", b.execution_on AS "executionOn",
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

/** Writes that a locked batch was taken to the bank, the first time. */
export const writeExport = (tx: Tx, id: string, by: { readonly userId: string; readonly at: Date }): Promise<unknown> =>
  tx.bankBatch.update({
    where: { id },
    data: { exportedAt: by.at, exportedBy: by.userId, version: { increment: 1 } },
    select: { id: true },
  });
