import type { UseCaseContext } from "~/data/access/context";
import { countLines, isTiedToRun } from "~/data/payment/run/payment-run.server";
import { covers, zonesFor } from "~/domain/access/reach";
import { record } from "../audit/record.server";
import { putDownTask } from "../task/start-task.server";
import { type RunStep, takeRunStep } from "./take-run-step.server";

/** Releases a run that another person prepared: a job writes it company by company. `taskId` is made with the form, so that pressing twice asks once. */
export const askRunRelease = (
  ctx: UseCaseContext,
  { taskId, ...step }: RunStep & { readonly taskId: string },
): Promise<void> =>
  takeRunStep(ctx, step, {
    action: "release",
    facts: async (tx, { id, preparedBy, zoneIds }) => ({
      byAnother: preparedBy !== ctx.actor.userId,
      freeOfInterest: !(await isTiedToRun(tx, id, ctx.actor.userId)),
      coversAll: covers(zonesFor(ctx.actor, "payment.release"), zoneIds),
      hasLines: ((await countLines(tx, id)).get("proposed") ?? 0) > 0,
    }),
    written: () => ({ releasedBy: ctx.actor.userId, releasedAt: ctx.now, taskId }),
    async move(tx, { id, name }) {
      await putDownTask(tx, ctx, { id: taskId, kind: "releaseRun", params: { runId: id } });
      await record(tx, ctx, { action: "payment.releaseRun", subjectId: id, data: { run: name } });
    },
  });
