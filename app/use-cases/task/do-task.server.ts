import { transact } from "~/data/kernel/db.server";
import { findRights } from "~/data/access/rights.server";
import { inSnapshot } from "~/data/kernel/snapshot.server";
import { type ClaimedTask, endTask, putTaskBack, type TaskEnd } from "~/data/task/task.server";
import { actorOf } from "~/domain/access/actor-of";
import { zonesForAny } from "~/domain/access/reach";
import { mostTakeOvers, resultUntil } from "~/domain/task/task";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { errorValue } from "~/i18n/error-text";
import { Refusal } from "~/platform/errors";
import { log } from "~/platform/log.server";
import { files } from "~/platform/storage/files.server";
import { isTaskKind, type TaskKindName, taskKinds } from "~/domain/task/kinds";
import type { TaskOutcome, TaskRun } from "./kind";
import { EndedEarly, type TaskProgress } from "./progress.server";

/** What each kind does. */
export type TaskRuns = Readonly<Record<TaskKindName, TaskRun>>;

type Ending = Pick<TaskEnd, "state" | "result" | "storageKey" | "fileName" | "error">;

/**
 * Does a claimed task with the rights that its owner has now, and writes how it ended. One that its process must leave goes back
 * to wait; one that another has taken over is left to it.
 */
export async function doTask(
  runs: TaskRuns,
  task: ClaimedTask,
  clock: () => Date,
  progress: TaskProgress,
): Promise<void> {
  const end = (ending: Ending): Promise<boolean> => {
    const finishedAt = clock();
    const expiresAt = resultUntil(finishedAt, isTaskKind(task.kind) ? taskKinds[task.kind].keptDays : 0);
    const { done, total } = progress;
    return transact((tx) => endTask(tx, task, { ...ending, finishedAt, expiresAt, done, total }));
  };
  try {
    const { file, ...result } = await outcomeOf(runs, task, clock(), progress);
    const made = file && { storageKey: file.key, fileName: file.name };
    const written = await end({ state: "done", result, ...made });
    if (!written && file) await files().discard(file.key);
  } catch (error) {
    if (!(error instanceof EndedEarly)) await end({ state: "failed", error: reasonOf(task, error) });
    else if (error.why === "stopped") await end({ state: "stopped" });
    else if (error.why === "interrupted") await transact((tx) => putTaskBack(tx, task));
  }
}

async function outcomeOf(runs: TaskRuns, task: ClaimedTask, now: Date, progress: TaskProgress): Promise<TaskOutcome> {
  if (task.takenOver > mostTakeOvers) throw new Refusal("task.gaveUp");
  if (task.stopAsked) throw new EndedEarly("stopped");
  const { kind } = task;
  if (!isTaskKind(kind)) throw new Refusal("task.unknownKind");
  const rights = await findRights(task.ownerId);
  const today = todayIn(cityTimeZone, now);
  const actor = rights && actorOf(rights, today);
  if (!actor || zonesForAny(actor, taskKinds[kind].actions).length === 0) throw new Refusal("task.notAllowed");
  const ctx = { actor, now, today, requestId: task.id };
  return inSnapshot((reading) => runs[kind](ctx, task.params, { reading, progress, fileKey: task.fileKey }));
}

/** What its owner is told; the log has the rest under the task's id. */
function reasonOf({ id, kind }: ClaimedTask, error: unknown): string {
  if (error instanceof Refusal) return errorValue(error.reason, error.params);
  log.error({ err: error, taskId: id, kind }, "a task failed");
  return "task.failed";
}
