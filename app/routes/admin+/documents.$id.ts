import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { findDocument } from "~/data/application/document.reader.server";
import { findCaseDocument } from "~/data/review/case-document.reader.server";
import { officialSide } from "~/domain/access/sides";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { handOut } from "~/platform/http/hand-out.server";
import { openChange } from "~/use-cases/change/open-change.server";
import { openCase } from "~/use-cases/review/open-case.server";

/** A document of a case that is open to the official, or of a report of months or a claim in their zone. One with a virus is never sent out. */
const onDocument = on("application.read", async ({ ctx, params }) => {
  const { id } = params;
  const document = isId(id) ? await findCaseDocument(id) : null;
  if (!document || document.scan === "infected") throw new NotFound();
  if (document.of === "month" || document.of === "claim") {
    if (!(await findDocument(officialSide(ctx.actor), document.caseId, id ?? ""))) throw new NotFound();
    return document;
  }
  const { access } = await (document.of === "change" ? openChange : openCase)(ctx, document.caseId);
  if (access !== "open") throw new NotFound();
  return document;
});

/** Hands it to the browser to show. */
export const loader = guard.loader(onDocument, ({ subject }) => handOut(subject, "inline"));
