import { transact, type Tx } from "~/data/kernel/db.server";
import { insertTask, lockOwner } from "~/data/task/task.server";
import { zonesForAny } from "~/domain/access/reach";
import { mostUnderWay, resultUntil } from "~/domain/task/task";
import { NotFound, Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { record } from "../audit/record.server";
import { type TaskKindName, taskKinds } from "~/domain/task/kinds";

export interface TaskRequest {
  /** The task's, made with the form: the same form sent twice makes one task. */
  readonly id: string;
  readonly kind: TaskKindName;
  /** What the kind asks for; the run checks it. */
  readonly params: object;
}

/** Puts down a piece of long work, to be done by a job. Throws Refusal while too much of the person's work is under way. */
export const startTask = (ctx: UseCaseContext, request: TaskRequest): Promise<void> =>
  transact((tx) => putDownTask(tx, ctx, request));

/** The same, in the transaction of what the work is about. */
export async function putDownTask(tx: Tx, ctx: UseCaseContext, { id, kind, params }: TaskRequest): Promise<void> {
  const { actor, now } = ctx;
  const { actions, keptDays } = taskKinds[kind];
  if (zonesForAny(actor, actions).length === 0) throw new NotFound();
  const { underWay, knownOwner } = await lockOwner(tx, actor.userId, id);
  if (knownOwner === actor.userId) return;
  if (knownOwner !== null) throw new NotFound();
  if (underWay >= mostUnderWay) throw new Refusal("task.tooMany", { max: mostUnderWay });
  const expiresAt = resultUntil(now, keptDays);
  await insertTask(tx, { id, kind, ownerId: actor.userId, params, createdAt: now, expiresAt });
  await record(tx, ctx, { action: "task.start", subjectId: id, data: { kind } });
}
