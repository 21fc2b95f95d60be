import type { UseCaseContext } from "~/data/access/context";
import { dropLines } from "~/data/payment/run/payment-run.server";
import { record } from "../audit/record.server";
import { type RunStep, takeRunStep } from "./take-run-step.server";

/** Stops a run while it is worked out; its awards are free for another. */
export const stopRun = (ctx: UseCaseContext, step: RunStep): Promise<void> =>
  takeRunStep(ctx, step, {
    action: "stop",
    written: () => ({ endedBy: ctx.actor.userId, endedAt: ctx.now }),
    async move(tx, { id, name }) {
      await dropLines(tx, id, "–");
      await record(tx, ctx, { action: "payment.stopRun", subjectId: id, data: { run: name } });
    },
  });
