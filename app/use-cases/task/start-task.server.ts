import { transact } from "~/data/kernel/db.server";
import { insertTask, lockOwner } from "~/data/task/task.server";
import { zonesForAny } from "~/domain/access/reach";
import { mostUnderWay, resultUntil } from "~/domain/task/task";
import { NotFound, Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { record } from "../audit/record.server";
import { kinds, type ParamsOf, type TaskKindName } from "~/jobs/kinds/kinds.server";

export interface TaskRequest<K extends TaskKindName> {
  /** The task's, made with the form: the same form sent twice makes one task. */
  readonly id: string;
  readonly kind: K;
  readonly params: ParamsOf<K>;
}

/** Puts down a piece of long work, to be done by a job. Throws Refusal while too much of the person's work is under way. */
export function startTask<K extends TaskKindName>(
  ctx: UseCaseContext,
  { id, kind, params }: TaskRequest<K>,
): Promise<void> {
  const { actor, now } = ctx;
  const { actions, keptDays } = kinds[kind];
  return transact(async (tx) => {
    if (zonesForAny(actor, actions).length === 0) throw new NotFound();
    const { underWay, knownOwner } = await lockOwner(tx, actor.userId, id);
    if (knownOwner === actor.userId) return;
    if (knownOwner !== null) throw new NotFound();
    if (underWay >= mostUnderWay) throw new Refusal("task.tooMany", { max: mostUnderWay });
    const expiresAt = resultUntil(now, keptDays);
    await insertTask(tx, { id, kind, ownerId: actor.userId, params, createdAt: now, expiresAt });
    await record(tx, ctx, { action: "task.start", subjectType: "task", subjectId: id, data: { kind } });
  });
}
