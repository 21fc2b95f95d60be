import type { AuditRecord } from "~/data/audit/audit.server";
import type { Tx } from "~/data/kernel/db.server";
import { lockReviewCase, type ReviewCase } from "~/data/review/case.server";
import { interestOf } from "~/domain/access/duties";
import type { Action } from "~/domain/access/matrix";
import { actsOn } from "~/domain/application/acting";
import type { Requirement } from "~/domain/application/transitions";
import { Forbidden, NotFound, Refusal, StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { admit } from "../access/admit.server";
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
export function requireNoInterest({ actor }: UseCaseContext, found: ReviewCase): void {
  const interest = interestOf(actor.userId, found);
  if (interest !== "clear") throw new Refusal(`interest.${interest}`);
}

/** Locks a case for a step on it by an official without an interest, as it stood at the version that they have read. */
export async function admitReview(
  tx: Tx,
  ctx: UseCaseContext,
  { applicationId, version }: { readonly applicationId: string; readonly version: number },
  action: Action,
): Promise<ReviewCase> {
  const found = await openReview(tx, ctx, applicationId, action);
  requireNoInterest(ctx, found);
  if (found.version !== version) throw new StaleVersion(version, { state: found.state, version: found.version });
  return found;
}

/** Why the table of transitions refuses a step. */
export type Refused =
  { readonly reason: "state" } | { readonly reason: "requirements"; readonly missing: readonly Requirement[] };

/** A refused step in words: everything that is missing, each at the field that mends it. */
export function reviewRefusal(decision: Refused, fieldOf: Partial<Record<Requirement, string>>): Refusal {
  if (decision.reason === "state") return new Refusal("wrongState");
  const fields: Record<string, string[]> = {};
  for (const need of decision.missing) (fields[fieldOf[need] ?? ""] ??= []).push(`requirement.${need}`);
  return new Refusal(`requirement.${decision.missing[0] ?? ""}`, {}, fields);
}

/** Writes the audit entry of a step on a case. */
export const recordOnCase = (
  tx: Tx,
  ctx: UseCaseContext,
  found: Pick<ReviewCase, "id" | "zoneId">,
  action: string,
  data?: AuditRecord["data"],
): Promise<void> =>
  record(tx, ctx, { action, subjectType: "application", subjectId: found.id, zoneId: found.zoneId, data });
