import { recordAudit } from "~/data/audit/audit.server";
import { transact } from "~/data/kernel/db.server";
import { type ClaimedTask, claimTask } from "~/data/task/task.server";
import { silentSeconds } from "~/domain/task/task";
import { newId } from "~/platform/ids";
import { log } from "~/platform/log.server";
import { files } from "~/platform/storage/files.server";
import { doTask, type TaskRuns } from "./do-task.server";
import { Lanes } from "./lanes";
import { TaskProgress } from "./progress.server";

/** Often enough that work inside a transaction is followed, and stopped, like other work. */
const signOfLifeMs = 1_000;

/**
 * Does long work, one piece after the other, until none waits or the process ends. Several processes share it, and so may several
 * runs in one process with the same lanes.
 */
export async function runTasks(
  runs: TaskRuns,
  clock: () => Date,
  ending: AbortSignal,
  lanes = new Lanes(),
): Promise<void> {
  while (!ending.aborted && (await runNextTask(runs, clock, ending, lanes)));
}

/**
 * Does the piece that has waited longest, or one whose process fell silent, of a kind that is not under way in these lanes. Returns
 * whether there was one.
 */
export async function runNextTask(
  runs: TaskRuns,
  clock: () => Date,
  ending: AbortSignal,
  lanes = new Lanes(),
): Promise<boolean> {
  const task = await lanes.begin((busy) => claim(clock(), busy));
  if (!task) return false;
  const progress = new TaskProgress(task, clock, ending);
  const sign = setInterval(() => {
    progress.write().catch((error: unknown) => log.warn({ err: error, taskId: task.id }, "no sign of life"));
  }, signOfLifeMs);
  try {
    // What a process left that died between writing its file and saying so.
    if (task.leftFile) await files().discard(task.leftFile);
    await doTask(runs, task, clock, progress);
  } finally {
    clearInterval(sign);
    lanes.end(task);
  }
  return true;
}

function claim(now: Date, busy: readonly string[]): Promise<ClaimedTask | null> {
  return transact(async (tx) => {
    const silentSince = new Date(now.getTime() - silentSeconds * 1_000);
    const task = await claimTask(tx, { now, silentSince, busy, fileKey: newId() });
    if (!task || task.takenOver === 0) return task;
    const subject = { action: "task.takeOver", subjectId: task.id } as const;
    await recordAudit(tx, { actorId: null, now, requestId: null, ...subject, data: { time: task.takenOver } });
    return task;
  });
}
