import { on } from "~/auth/need";
import type { Action } from "~/domain/access/matrix";
import { ownSide } from "~/domain/access/sides";
import { showClaim } from "~/presenters/month/show-claim.server";
import { admit } from "~/use-cases/access/admit.server";

/** A page or what is posted needs this on the claim in its address; the subject is the claim as the founder's side sees it. */
export const onOwnClaim = (action: Action) =>
  on(action, async ({ ctx, actor, params, locale }) => {
    const own = ownSide(actor);
    const claim = await showClaim({ ...ctx, actor: own }, params["id"], locale, "founder");
    admit(own, action, { companyId: claim.companyId });
    return claim;
  });
