import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { findCaseDocument } from "~/data/review/case-document.reader.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { handOut } from "~/platform/http/hand-out.server";
import { openChange } from "~/use-cases/change/open-change.server";
import { openCase } from "~/use-cases/review/open-case.server";

/** A document of a case that is open to the official. One with a virus is never sent out. */
const onDocument = on("application.read", async ({ ctx, params }) => {
  const { id } = params;
  const document = isId(id) ? await findCaseDocument(id) : null;
  if (!document || document.scan === "infected") throw new NotFound();
  const { access } = await (document.of === "change" ? openChange : openCase)(ctx, document.caseId);
  if (access !== "open") throw new NotFound();
  return document;
});

/** Hands it to the browser to show. */
export const loader = guard.loader(onDocument, ({ subject }) => handOut(subject, "inline"));
