import { on } from "~/auth/need";
import { readBatch } from "~/data/payment/run/bank-batch.server";
import { readRun } from "~/data/payment/run/payment-runs.reader.server";
import { readRunLine } from "~/data/payment/run/run-page.reader.server";
import { asItStands } from "~/data/kernel/db.server";
import { covers, zonesFor } from "~/domain/access/reach";
import { Forbidden, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";

/** The payment run in the address, to be read, or for a step in all of its zones. */
export const onRun = <A extends "payment.read" | "payment.prepare" | "payment.release">(action: A) =>
  on(action, async ({ ctx, params }) => {
    const found = isId(params["id"]) ? await readRun(ctx.actor, params["id"]) : null;
    if (!found) throw new NotFound();
    if (action !== "payment.read" && !covers(zonesFor(ctx.actor, action), found.zoneIds)) throw new Forbidden(action);
    return found;
  });

/** The zones in which somebody prepares runs; officials who read them are told that it is not for them. */
export const onNewRun = on("payment.read", ({ actor }) => {
  const [read, prepare] = [zonesFor(actor, "payment.read"), zonesFor(actor, "payment.prepare")];
  if (read.length === 0) throw new NotFound();
  if (prepare.length === 0) throw new Forbidden("payment.prepare");
  return { zoneIds: prepare === "all" ? null : prepare };
});

/** An award of the payment run in the address, for a step in all zones of the run. */
export const onRunLine = on("payment.prepare", async (given) => {
  const { ctx, params } = given;
  const run = await onRun("payment.prepare").open(given);
  const line = isId(params["awardId"]) ? await readRunLine(ctx.actor, run.id, params["awardId"]) : null;
  if (!line) throw new NotFound();
  return { run, line };
});

/** The file for the bank in the address, with its run. */
export const onBatch = <A extends "payment.read" | "payment.export">(action: A) =>
  on(action, async ({ ctx, params }) => {
    const run = isId(params["id"]) ? await readRun(ctx.actor, params["id"]) : null;
    if (!run) throw new NotFound();
    if (action === "payment.export" && !covers(zonesFor(ctx.actor, action), run.zoneIds)) throw new Forbidden(action);
    const batch = isId(params["batchId"]) ? await readBatch(asItStands, params["batchId"]) : null;
    if (batch?.runId !== run.id) throw new NotFound();
    return { run, batch };
  });
