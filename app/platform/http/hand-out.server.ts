import { createReadableStreamFromReadable } from "@remix-run/node";
import { files } from "../storage/files.server";
import { dispositionOf } from "./file-name";

interface StoredDocument {
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly storageKey: string;
}

/**
 * Hands a document out: to those who bring documents as a file to keep, so that nothing that was uploaded is shown to them as a page of
 * ours, to officials for their browser to show.
 */
export async function handOut(
  { fileName, contentType, size, storageKey }: StoredDocument,
  as: "attachment" | "inline" = "attachment",
): Promise<Response> {
  return new Response(createReadableStreamFromReadable(await files().read(storageKey)), {
    headers: {
      "Content-Type": contentType,
      "Content-Length": String(size),
      "Content-Disposition": dispositionOf(as, fileName),
    },
  });
}
