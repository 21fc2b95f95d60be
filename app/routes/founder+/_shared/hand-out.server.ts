import { createReadableStreamFromReadable } from "@remix-run/node";
import { dispositionOf } from "~/platform/http/file-name";
import { files } from "~/platform/storage/files.server";

interface StoredDocument {
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly storageKey: string;
}

/** Hands a document out, always as a file to keep: nothing that was uploaded is ever shown as a page of ours. */
export async function handOut({ fileName, contentType, size, storageKey }: StoredDocument): Promise<Response> {
  return new Response(createReadableStreamFromReadable(await files().read(storageKey)), {
    headers: {
      "Content-Type": contentType,
      "Content-Length": String(size),
      "Content-Disposition": dispositionOf("attachment", fileName),
    },
  });
}
