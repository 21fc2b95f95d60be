import { on } from "~/auth/need";
import { readBatch } from "~/data/payment/run/bank-batch.server";
import { readRun } from "~/data/payment/run/payment-runs.reader.server";
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

/** The file for the bank in the address, with its run. */
export const onBatch = <A extends "payment.read" | "payment.export">(action: A) =>
  on(action, async ({ ctx, params }) => {
    const run = isId(params["id"]) ? await readRun(ctx.actor, params["id"]) : null;
    const batch = isId(params["batchId"]) ? await readBatch(asItStands, params["batchId"]) : null;
    if (!run || batch?.runId !== run.id) throw new NotFound();
    if (action === "payment.export" && !covers(zonesFor(ctx.actor, action), run.zoneIds)) throw new Forbidden(action);
    return { run, batch };
  });
