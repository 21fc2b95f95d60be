import { guard } from "~/auth/guard.server";
import { findDocument } from "~/data/application/document.reader.server";
import { NotFound } from "~/platform/errors";
import { handOut } from "~/platform/http/hand-out.server";
import { actOnApplication } from "./_shared/own-application.server";
import { idOf } from "./_shared/own-company.server";

/** Hands a document out. Officials read documents on their own pages, where they first declare their interests. */
export const loader = guard.loader(actOnApplication("application.read"), async ({ actor, params, subject }) => {
  const document = await findDocument(actor, subject.id, idOf(params["documentId"]));
  if (!document || document.scan === "infected") throw new NotFound();
  return handOut(document);
});
