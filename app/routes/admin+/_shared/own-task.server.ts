import { on } from "~/auth/need";
import { showTask } from "~/presenters/task/show-task.server";

/** A piece of the person's own work, by the address. */
export const ownTask = on("tracking.read", ({ ctx, params }) => showTask(ctx, params["id"]));
