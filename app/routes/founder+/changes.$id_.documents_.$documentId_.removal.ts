import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { NotFound } from "~/platform/errors";
import { onCompanyChange, takeOutEvidence } from "./_shared/own-change.server";

/** Takes a document out of a change about which the office asked more. */
export const action = guard.action(onCompanyChange("award.requestChange"), ({ ctx, params, subject: change }) => {
  const { id: changeId, awardId, documents } = change;
  const document = documents.find(({ id }) => id === params["documentId"]);
  if (!document) throw new NotFound();
  return takeOutEvidence(ctx, { changeId, awardId, documentId: document.id }, (said) =>
    pathTo("/founder/changes/:id/documents", { id: changeId }, said),
  );
});
