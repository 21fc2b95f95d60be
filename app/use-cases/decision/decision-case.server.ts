import { hindrances, interestOf } from "~/domain/access/duties";
import type { Action } from "~/domain/access/matrix";
import { type DecisionCase, lockDecisionCase } from "~/data/decision/case.server";
import type { UseCaseContext } from "~/data/access/context";
import { admit } from "../access/admit.server";
import type { Reached } from "../access/take-step.server";

/** How an approver's step reaches its case, as it stood when they read it. */
export const onDecisionCase = (
  ctx: UseCaseContext,
  { applicationId, version }: { readonly applicationId: string; readonly version: number },
  action: Action,
): Reached<DecisionCase> => ({
  lock: (tx) => lockDecisionCase(tx, applicationId, ctx.actor.userId),
  admit: ({ companyId, zoneId }) => admit(ctx.actor, action, { companyId, zoneId }),
  readAt: version,
});

/** Whether the person may decide this case, having regard to what they did in it and to their interest. */
export const dutyFacts = ({ actor }: UseCaseContext, found: DecisionCase) => {
  const hindered = hindrances(actor.userId, "approve", found.deeds);
  return {
    didNotAccept: !hindered.includes("accepted"),
    didNotReview: !hindered.includes("reviewed"),
    didNotApprove: !hindered.includes("approved"),
    noConflict: interestOf(actor.userId, found) === "clear",
  };
};
