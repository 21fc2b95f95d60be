import { hindrances, interestOf } from "~/domain/access/duties";
import { can } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";
import type { Requirement } from "~/domain/application/transitions";
import type { Tx } from "~/data/kernel/db.server";
import { type DecisionCase, lockDecisionCase } from "~/data/decision/case.server";
import { Forbidden, NotFound, Refusal, StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";

/** Locks the case for an approver: not theirs to see 404, not theirs to decide 403, changed since it was read 409. */
export async function admitDecision(
  tx: Tx,
  ctx: UseCaseContext,
  { applicationId, version }: { applicationId: string; version: number },
  action: Action,
): Promise<DecisionCase> {
  const found = await lockDecisionCase(tx, applicationId, ctx.actor.userId);
  const answer = found ? can(ctx.actor, action, { companyId: found.companyId, zoneId: found.zoneId }) : "hidden";
  if (!found || answer === "hidden") throw new NotFound();
  if (answer === "forbidden") throw new Forbidden(action);
  if (found.version !== version) throw new StaleVersion(version, { state: found.state, version: found.version });
  return found;
}

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

type Refused =
  { readonly reason: "state" } | { readonly reason: "requirements"; readonly missing: readonly Requirement[] };

/** A refused step in words: the first requirement that fails; each has a text of its own. */
export const stepRefusal = (decision: Refused): Refusal =>
  decision.reason === "state" ? new Refusal("wrongState") : new Refusal(`requirement.${decision.missing[0] ?? ""}`);
