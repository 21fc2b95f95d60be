import { prisma } from "~/data/kernel/db.server";
import { taskRuns } from "~/jobs/kinds/kinds.server";
import { newId } from "~/platform/ids";
import { forgetExpired } from "~/use-cases/task/forget-expired.server";
import { runNextTask } from "~/use-cases/task/run-tasks.server";
import { startTask } from "~/use-cases/task/start-task.server";
import { stopTask } from "~/use-cases/task/stop-task.server";
import { now, useDatabase } from "../application/support/world";
import { clockFrom, never, official } from "../task/support/city";
import { changesAtOnce, doneOnce, worksAtOnce } from "./at-once";

useDatabase();

/** Work that an official has not asked for yet. */
async function work() {
  const params = { asOf: "2026-03-09", zoneId: null, programId: null, q: "", language: "en" };
  return {
    ctx: await official("reviewer", "all"),
    task: { id: newId(), kind: "exportRunningSubsidies", params },
  } as const;
}

/** The same, asked for. */
async function waiting() {
  const { ctx, task } = await work();
  await startTask(ctx, task);
  return { ctx, id: task.id };
}

changesAtOnce(work, {
  "task/start-task":
    ({ ctx, task }) =>
    () =>
      startTask(ctx, task),
});

doneOnce(waiting, {
  "task/stop-task":
    ({ ctx, id }) =>
    () =>
      stopTask(ctx, id),
});

worksAtOnce(waiting, {
  "task/run-tasks": () => () => runNextTask(taskRuns, clockFrom(), never),
  "task/stop-task":
    ({ ctx, id }) =>
    () =>
      stopTask(ctx, id),
  "task/forget-expired": async ({ ctx, id }) => {
    await stopTask(ctx, id);
    await prisma().task.update({ where: { id }, data: { expiresAt: now } });
    return () => forgetExpired(new Date(now.getTime() + 1));
  },
});
