import { recordAudit } from "~/data/audit.server";
import { transact } from "~/data/db.server";
import { type ClaimedTask, claimTask } from "~/data/task.server";
import { silentSeconds } from "~/domain/task/task";
import { log } from "~/platform/log.server";
import { doTask } from "./tasks/do-task.server";
import { TaskProgress } from "./tasks/task-progress.server";

const signOfLifeMs = 10_000;

/** Does long work, one piece after the other, until none waits or the process ends. Several processes share it. */
export async function runTasks(clock: () => Date, ending: AbortSignal): Promise<void> {
  while (!ending.aborted && (await runNextTask(clock, ending)));
}

/** Does the piece that has waited longest, or one whose process fell silent. Returns whether there was one. */
export async function runNextTask(clock: () => Date, ending: AbortSignal): Promise<boolean> {
  const task = await claim(clock());
  if (!task) return false;
  const progress = new TaskProgress(task, clock, ending);
  const sign = setInterval(() => {
    progress.write().catch((error: unknown) => log.warn({ err: error, taskId: task.id }, "no sign of life"));
  }, signOfLifeMs);
  try {
    await doTask(task, clock, progress);
  } finally {
    clearInterval(sign);
  }
  return true;
}

function claim(now: Date): Promise<ClaimedTask | null> {
  return transact(async (tx) => {
    const task = await claimTask(tx, now, new Date(now.getTime() - silentSeconds * 1_000));
    if (!task || task.takenOver === 0) return task;
    const subject = { action: "task.takeOver", subjectType: "task", subjectId: task.id } as const;
    await recordAudit(tx, { actorId: null, now, requestId: null, ...subject, data: { time: task.takenOver } });
    return task;
  });
}
