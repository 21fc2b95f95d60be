import { redirect } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { stopTask } from "~/use-cases/task/stop-task.server";
import { ownTask } from "./_shared/own-task.server";

/** Stops a piece of the person's own work: a button and nothing else. */
export const action = guard.action(ownTask, async ({ ctx, subject: { id } }) => {
  await stopTask(ctx, id);
  return redirect(pathTo("/admin/tasks/:id", { id }, { notice: "stop" }), 303);
});
