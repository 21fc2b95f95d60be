import { createReadableStreamFromReadable } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { openTaskFile } from "~/presenters/task/open-task-file.server";
import { ownTask } from "./_shared/own-task.server";

/** The file that a piece of the person's own work made. */
export const loader = guard.loader(ownTask, async ({ subject }) => {
  const { name, type, content } = await openTaskFile(subject);
  return new Response(createReadableStreamFromReadable(content), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
});
