import { transact } from "~/data/kernel/db.server";
import { askToStop } from "~/data/task/task.server";
import { isOver } from "~/domain/task/task";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { record } from "../audit/record.server";

/** Stops a piece of the person's own work: at once while it waits, else as soon as it looks. One that is over stays as it is. */
export function stopTask(ctx: UseCaseContext, id: string | undefined): Promise<void> {
  return transact(async (tx) => {
    const state = isId(id) ? await askToStop(tx, ctx.actor.userId, id, ctx.now) : null;
    if (!id || state === null) throw new NotFound();
    if (!isOver(state)) await record(tx, ctx, { action: "task.stop", subjectId: id });
  });
}
