import type { Tx } from "~/data/kernel/db.server";
import { lockReviewCase, type ReviewCase } from "~/data/review/case.server";
import { interestOf } from "~/domain/access/duties";
import type { Action } from "~/domain/access/matrix";
import type { AuditAction, AuditGiven } from "~/domain/audit/events";
import { actsOn } from "~/domain/application/acting";
import { Forbidden, NotFound, Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { admit } from "../access/admit.server";
import type { Reached } from "../access/take-step.server";
import { record } from "../audit/record.server";

/** Locks a case for an official: not theirs to see 404, not theirs to do 403. */
export async function openReview(tx: Tx, ctx: UseCaseContext, id: string, action: Action): Promise<ReviewCase> {
  const found = await lockReviewCase(tx, id, ctx.actor.userId);
  if (!found) throw new NotFound();
  admit(ctx.actor, action, { zoneId: found.zoneId });
  return found;
}

/** Forbids what only those do who handle the case: an auditor or a finance officer reads it. */
export function requirePart({ actor }: UseCaseContext, { zoneId }: Pick<ReviewCase, "zoneId">): void {
  if (!actsOn(actor, { zoneId })) throw new Forbidden("application.handle");
}

/** Refuses whoever has an interest in the case, or has not declared that they have none. */
export function requireNoInterest({ actor }: UseCaseContext, found: Pick<ReviewCase, "interests" | "tied">): void {
  const interest = interestOf(actor.userId, found);
  if (interest !== "clear") throw new Refusal(`interest.${interest}`);
}

/** How a step of intake and review reaches its case: by an official without an interest, as it stood when they read it. */
export const onReviewCase = (
  ctx: UseCaseContext,
  { applicationId, version }: { readonly applicationId: string; readonly version: number },
  action: Action,
): Reached<ReviewCase> => ({
  lock: (tx) => lockReviewCase(tx, applicationId, ctx.actor.userId),
  admit(found) {
    admit(ctx.actor, action, { zoneId: found.zoneId });
    requireNoInterest(ctx, found);
  },
  readAt: version,
  current: ({ state, version }) => ({ state, version }),
});

/** Writes the audit entry of a step on a case. */
export const recordOnCase = <A extends AuditAction>(
  tx: Tx,
  ctx: UseCaseContext,
  { id: subjectId, zoneId }: Pick<ReviewCase, "id" | "zoneId">,
  event: AuditGiven<A> & { readonly action: A },
): Promise<void> => record(tx, ctx, { ...event, subjectId, zoneId });
