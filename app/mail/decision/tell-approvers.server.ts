import { hindrances } from "~/domain/access/duties";
import type { ApprovalEffect } from "~/domain/decision/approvals";
import type { Tx } from "~/data/kernel/db.server";
import type { DecisionCase } from "~/data/decision/case.server";
import { officialsOf } from "~/data/access/officials.server";
import type { UseCaseContext } from "~/data/access/context";
import { dueOf } from "~/domain/application/step-clock";
import { tellOfficials } from "../review/tell-review.server";

/** Queues the mail that a further approval is needed, for every approver of the zone who may give it after this one. */
export async function tellApprovers(
  tx: Tx,
  ctx: UseCaseContext,
  found: DecisionCase,
  { anew, given, needed }: Pick<ApprovalEffect, "anew" | "given"> & { readonly needed: number },
): Promise<void> {
  const approved = [...(anew ? [] : (found.deeds.approved ?? [])), ctx.actor.userId];
  const conflicted = found.interests.filter(({ conflict }) => conflict).map(({ userId }) => userId);
  const approvers = await officialsOf(tx, ["approver"], found.zoneId);
  const free = approvers.filter(
    ({ userId }) =>
      hindrances(userId, "approve", { ...found.deeds, approved }).length === 0 && !conflicted.includes(userId),
  );
  const about = { due: dueOf(found), approvals: { given, needed } };
  await tellOfficials(tx, ctx, found, { approvers: free }, anew ? "approvalBegunAnew" : "furtherApproval", about);
}
