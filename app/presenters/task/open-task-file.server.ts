import type { Readable } from "node:stream";
import { fileFormats, mediaTypes } from "~/domain/kernel/list/file";
import { NotFound } from "~/platform/errors";
import { files } from "~/platform/storage/files.server";
import type { ShownTask } from "./show-task.server";

interface TaskFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly content: Readable;
}

/** The file that a piece of the person's own work made. Throws NotFound where there is none. */
export async function openTaskFile(task: ShownTask): Promise<TaskFile> {
  const { state, storageKey, fileName } = task;
  if (state !== "done" || !storageKey || !fileName) throw new NotFound();
  const format = fileFormats.find((each) => fileName.endsWith(`.${each}`)) ?? "csv";
  return { name: fileName, type: mediaTypes[format], content: await files().read(storageKey) };
}
