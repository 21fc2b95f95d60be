import { createHash } from "node:crypto";
import type { UseCaseContext } from "~/data/access/context";
import { transact } from "~/data/kernel/db.server";
import { lockBatch, type StoredBatch, writeExport } from "~/data/payment/run/bank-batch.server";
import { batchValue, readTransfers } from "~/data/payment/run/transfers.server";
import { covers, zonesFor } from "~/domain/access/reach";
import { Forbidden, NotFound, Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { bankCsvOf, bankFileOf } from "./bank-file.server";

export const exportFormats = ["xml", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Lets an official of all zones of a batch's run go on. Throws NotFound or Forbidden. */
export function admitToBatch(
  { actor }: Pick<UseCaseContext, "actor">,
  { zoneIds }: Pick<StoredBatch, "zoneIds">,
): void {
  const seen = zonesFor(actor, "payment.read");
  if (seen !== "all" && !zoneIds.some((zone) => seen.includes(zone))) throw new NotFound();
  if (!covers(zonesFor(actor, "payment.export"), zoneIds)) throw new Forbidden("payment.export");
}

/**
 * The file of a batch for the bank, each time the same bytes: it is made anew from what never changes, and compared with the digest of what was
 * taken first. Every export is on record. Refused where the bytes would be others, and while the run is being released.
 */
export const exportBatch = (
  ctx: UseCaseContext,
  { batchId, format }: { readonly batchId: string; readonly format: ExportFormat },
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> =>
  transact(async (tx) => {
    const batch = await lockBatch(tx, batchId);
    if (!batch) throw new NotFound();
    admitToBatch(ctx, batch);
    if (!batch.complete) throw new Refusal("payment.runDecided");
    const value = batchValue(batch, await readTransfers(tx, batchId));
    const message = bankFileOf(value);
    const { run, runId } = batch;
    const sha256 = createHash("sha256").update(message).digest("hex");
    if (batch.sha256 === null)
      await writeExport(tx, batchId, { sha256, by: { userId: ctx.actor.userId, at: ctx.now } });
    else if (batch.sha256 !== sha256) throw new Refusal("payment.otherBytes");
    await record(tx, ctx, { action: "payment.exportBatch", subjectId: runId, data: { run, batchId, sha256 } });
    const name = `${run}-${batch.part}-${batch.charset.toLowerCase()}.${format}`;
    return { name, bytes: format === "xml" ? message : bankCsvOf(value) };
  });
