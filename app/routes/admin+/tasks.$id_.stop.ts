import { redirect } from "@remix-run/node";
import { formAction } from "~/auth/form-action.server";
import { emptyForm } from "~/forms/task/task";
import { stopTask } from "~/use-cases/task/stop-task.server";
import { ownTask } from "./_shared/own-task.server";

/** Stops a piece of the person's own work. */
export const action = formAction(ownTask, emptyForm, async ({ ctx, subject: { id } }) => {
  await stopTask(ctx, id);
  return redirect(`/admin/tasks/${id}`, 303);
});
