import { readTask, readTaskResult, readTasks, type TaskQuery, type TaskView } from "~/data/task/task.reader.server";
import { covers, zonesForAny } from "~/domain/access/reach";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { isTaskKind, type TaskKindName, taskKinds } from "~/domain/task/kinds";

export type ShownTask = TaskView & { readonly kind: TaskKindName };

/** Whether the owner may still ask for such work, and still reaches all that it found. */
const isShown = ({ actor }: UseCaseContext, task: TaskView): task is ShownTask => {
  if (!isTaskKind(task.kind)) return false;
  const reach = zonesForAny(actor, taskKinds[task.kind].actions);
  return reach.length > 0 && covers(reach, task.reach ?? []);
};

/** A piece of the person's own work. Throws NotFound for anybody else's, and where their rights no longer reach. */
export async function showTask(ctx: UseCaseContext, id: string | undefined): Promise<ShownTask> {
  const task = isId(id) ? await readTask(ctx.actor.userId, id, ctx.now) : null;
  if (!task || !isShown(ctx, task)) throw new NotFound();
  return task;
}

/** What a piece of the person's own work of this kind found, and the work. Throws NotFound also while it is not done. */
export async function showResult(ctx: UseCaseContext, id: string | undefined, kind: TaskKindName) {
  const task = await showTask(ctx, id);
  const found = task.kind === kind && task.state === "done" ? await readTaskResult(task.id) : null;
  if (found === null) throw new NotFound();
  return { task, found };
}

/** The person's own work, the latest first; a page has fewer where their rights no longer reach some. */
export async function listTasks(ctx: UseCaseContext, query: TaskQuery) {
  const { rows, last } = await readTasks(ctx.actor.userId, ctx.now, query);
  return { tasks: rows.filter((task) => isShown(ctx, task)), last };
}
