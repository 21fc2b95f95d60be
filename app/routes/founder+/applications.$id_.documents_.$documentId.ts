import { createReadableStreamFromReadable } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { findDocument } from "~/data/application/document.reader.server";
import { NotFound } from "~/platform/errors";
import { dispositionOf } from "~/platform/http/file-name";
import { files } from "~/platform/storage/files.server";
import { actOnApplication } from "./_shared/own-application.server";
import { idOf } from "./_shared/own-company.server";

/**
 * Hands a document out, always as a file to keep: nothing that was uploaded is ever shown as a page of ours. Officials read
 * documents on their own pages, where they first declare their interests.
 */
export const loader = guard.loader(actOnApplication("application.read"), async ({ actor, params, subject }) => {
  const document = await findDocument(actor, subject.id, idOf(params["documentId"]));
  if (!document || document.scan === "infected") throw new NotFound();
  const { fileName, contentType, size, storageKey } = document;
  return new Response(createReadableStreamFromReadable(await files().read(storageKey)), {
    headers: {
      "Content-Type": contentType,
      "Content-Length": String(size),
      "Content-Disposition": dispositionOf("attachment", fileName),
    },
  });
});
