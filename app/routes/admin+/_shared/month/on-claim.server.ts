import { on } from "~/auth/need";
import type { Action } from "~/domain/access/matrix";
import { officialSide } from "~/domain/access/sides";
import { showClaim } from "~/presenters/month/show-claim.server";
import { admit } from "~/use-cases/access/admit.server";

/** A page or what is posted needs this on the claim in its address; the subject is the claim as officials see it. */
export const onOfficialClaim = (action: Action) =>
  on(action, async ({ ctx, actor, params, locale }) => {
    const side = officialSide(actor);
    const claim = await showClaim({ ...ctx, actor: side }, params["id"], locale, "official");
    admit(side, action, { zoneId: claim.zoneId });
    return claim;
  });
