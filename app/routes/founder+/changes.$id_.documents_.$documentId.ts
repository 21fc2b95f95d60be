import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { findDocument } from "~/data/application/document.reader.server";
import { ownSide } from "~/domain/access/sides";
import { NotFound } from "~/platform/errors";
import { handOut } from "~/platform/http/hand-out.server";
import { idOf } from "./_shared/own-company.server";

/** A document of a change, or of a report of months, that the founder's side has asked for, or is about to. */
const onDocument = on("award.read", async ({ actor, params }) => {
  const found = await findDocument(ownSide(actor), idOf(params["id"]), idOf(params["documentId"]));
  if (!found || found.kind === "application" || found.scan === "infected") throw new NotFound();
  return found;
});

export const loader = guard.loader(onDocument, ({ subject }) => handOut(subject));
