import { formAction } from "~/auth/form-action.server";
import { exportForm } from "~/forms/payment/run";
import { dispositionOf } from "~/platform/http/file-name";
import { exportBatch } from "~/use-cases/payment/export-batch.server";
import { onBatch } from "../_shared/payment/on-run.server";

const types = { xml: "application/xml", csv: "text/csv" } as const;

/** The file for the bank: taking it is on record, so it is posted for. */
export const action = formAction(onBatch("payment.export"), exportForm, async ({ ctx, subject }, { format }) => {
  const { name, bytes } = await exportBatch(ctx, { batchId: subject.batch.id, format });
  return new Response(Buffer.from(bytes), {
    headers: { "Content-Type": types[format], "Content-Disposition": dispositionOf("attachment", name) },
  });
});
