import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { requestQuery } from "~/presenters/change/request-query.server";
import { onOwnAward } from "./_shared/own-award.server";
import { takeOutEvidence } from "./_shared/own-change.server";
import { idOf } from "./_shared/own-company.server";

/** Takes a document out of a change that is about to be asked for; the query of the request goes on as it was. */
export const action = guard.action(onOwnAward("award.requestChange"), ({ ctx, params, url, subject: { id } }) => {
  const changeId = idOf(url.searchParams.get("change") ?? undefined);
  const of = { changeId, awardId: id, documentId: idOf(params["documentId"]) };
  return takeOutEvidence(ctx, of, (said) => {
    const here = pathTo("/founder/awards/:id/changes/new/evidence", { id }, said);
    return `${here}&${requestQuery(url)}`;
  });
});
