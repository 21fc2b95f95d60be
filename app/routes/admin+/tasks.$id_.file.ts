import { createReadableStreamFromReadable } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { openTaskFile } from "~/use-cases/open-task-file.server";

/** The file that a piece of the person's own work made. */
export const loader = guard.loader("tracking.read", async ({ ctx, params }) => {
  const { name, content } = await openTaskFile(ctx, params["id"]);
  return new Response(createReadableStreamFromReadable(content), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
});
