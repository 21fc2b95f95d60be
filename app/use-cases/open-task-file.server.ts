import type { Readable } from "node:stream";
import { NotFound } from "~/platform/errors";
import { files } from "~/platform/storage/files.server";
import type { UseCaseContext } from "./context.server";
import { showTask } from "./show-task.server";

/** The file that a piece of the person's own work made, with its name. Throws NotFound where there is none for them. */
export async function openTaskFile(
  ctx: UseCaseContext,
  id: string | undefined,
): Promise<{ name: string; content: Readable }> {
  const { state, storageKey, fileName } = await showTask(ctx, id);
  if (state !== "done" || !storageKey || !fileName) throw new NotFound();
  return { name: fileName, content: await files().read(storageKey) };
}
