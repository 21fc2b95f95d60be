import type { Readable } from "node:stream";
import { NotFound } from "~/platform/errors";
import { files } from "~/platform/storage/files.server";
import type { ShownTask } from "./show-task.server";

/** The file that a piece of the person's own work made, with its name. Throws NotFound where there is none. */
export async function openTaskFile(task: ShownTask): Promise<{ name: string; content: Readable }> {
  const { state, storageKey, fileName } = task;
  if (state !== "done" || !storageKey || !fileName) throw new NotFound();
  return { name: fileName, content: await files().read(storageKey) };
}
