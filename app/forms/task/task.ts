import { z } from "zod";

/** Puts down a task under the id that was made with the form. */
export const newTaskForm = z.strictObject({ taskId: z.uuid("invalid") });
