import { redirect } from "@remix-run/node";
import { formAction } from "~/auth/form-action.server";
import { emptyForm } from "~/forms/task";
import { stopTask } from "~/use-cases/stop-task.server";

/** Stops a piece of the person's own work. */
export const action = formAction("tracking.read", emptyForm, async ({ ctx, params }) => {
  await stopTask(ctx, params["id"]);
  return redirect(`/admin/tasks/${params["id"]}`, 303);
});
