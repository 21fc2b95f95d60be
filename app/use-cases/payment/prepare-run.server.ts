import type { UseCaseContext } from "~/data/access/context";
import { readFundedPrograms } from "~/data/budget/funded-program.server";
import { transact, type Tx } from "~/data/kernel/db.server";
import { insertRun, lockRun, type RunToPrepare } from "~/data/payment/run/payment-run.server";
import { covers, zonesFor } from "~/domain/access/reach";
import { monthOf } from "~/domain/kernel/time/month";
import { Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { putDownTask } from "../task/start-task.server";

/**
 * Begins a run over programs and zones of the actor's: a job works out what it pays, a few awards of each program alone where it is a `canary`. The
 * rest of a canary has its scope and month. Refused at its field for a month that is not over, or what is not the actor's.
 */
export const prepareRun = (
  ctx: UseCaseContext,
  { taskId, ...asked }: RunToPrepare & { readonly taskId: string },
): Promise<void> =>
  transact(async (tx) => {
    const run = await scopeOf(tx, asked);
    const zones = zonesFor(ctx.actor, "payment.prepare");
    if (run.zoneIds.length === 0 || !covers(zones, run.zoneIds))
      throw new Refusal("notChoice", {}, { zoneIds: ["notChoice"] });
    if (run.programIds.length === 0) throw new Refusal("required", {}, { programIds: ["required"] });
    const programs = await readFundedPrograms(tx, run.programIds);
    const isKnown = programs.length === new Set(run.programIds).size;
    if (!isKnown || programs.some(({ zoneId }) => zoneId !== null && !covers(zones, [zoneId])))
      throw new Refusal("notChoice", {}, { programIds: ["notChoice"] });
    if (run.through >= monthOf(ctx.today)) throw new Refusal("payment.notOver", {}, { through: ["payment.notOver"] });
    const name = await insertRun(tx, run, { userId: ctx.actor.userId, at: ctx.now, taskId });
    if (name === null) return;
    await putDownTask(tx, ctx, { id: taskId, kind: "proposeRun", params: { runId: run.id } });
    const data = { run: name, through: run.through, covers: run.part };
    await record(tx, ctx, { action: "payment.prepareRun", subjectId: run.id, data });
  });

/** What a run covers: of the rest of a canary what that covers. */
async function scopeOf(tx: Tx, asked: RunToPrepare): Promise<RunToPrepare> {
  if (asked.part !== "rest") return { ...asked, canaryId: null };
  const canary = asked.canaryId === null ? null : await lockRun(tx, asked.canaryId);
  if (canary?.part !== "canary" || !["prepared", "releasing", "released", "closed"].includes(canary.state))
    throw new Refusal("payment.noCanary");
  const { through, programIds, zoneIds } = canary;
  return { ...asked, through, programIds, zoneIds };
}
