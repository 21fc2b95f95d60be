import { createReadableStreamFromReadable } from "@remix-run/node";
import { files } from "~/platform/storage/files.server";

interface StoredPicture {
  readonly storageKey: string;
  readonly contentType: string;
  readonly size: number;
}

/** Answers with a stored picture, for the pages that show it. */
export const answerPicture = async ({ storageKey, contentType, size }: StoredPicture): Promise<Response> =>
  new Response(createReadableStreamFromReadable(await files().read(storageKey)), {
    headers: { "Content-Type": contentType, "Content-Length": String(size) },
  });
