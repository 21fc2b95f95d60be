import type { UseCaseContext } from "~/data/access/context";
import { dropLines } from "~/data/payment/run/payment-run.server";
import { record } from "../audit/record.server";
import { type RunStep, takeRunStep } from "./take-run-step.server";

/** Cancels a run that nobody released; its awards are free for another. */
export const cancelRun = (
  ctx: UseCaseContext,
  { reasons, ...step }: RunStep & { readonly reasons: string },
): Promise<void> =>
  takeRunStep(ctx, step, {
    action: "cancel",
    facts: () => ({ reasonsGiven: reasons !== "" }),
    written: () => ({ endedBy: ctx.actor.userId, endedAt: ctx.now, reasons }),
    async move(tx, { id, name }) {
      await dropLines(tx, id, reasons);
      await record(tx, ctx, { action: "payment.cancelRun", subjectId: id, data: { run: name } });
    },
  });
