import type { UseCaseContext } from "~/data/access/context";
import { officialsOf } from "~/data/access/officials.server";
import type { ChangeCase } from "~/data/change/change-case.server";
import type { Tx } from "~/data/kernel/db.server";
import { dueOf } from "~/domain/application/step-clock";
import type { ApprovalEffect } from "~/domain/decision/approvals";
import { tellOfficialsOfChange } from "./tell-change.server";

/** Queues the mail that a further approval of a change is needed, for every approver of the zone who may give it after this one. */
export async function tellChangeApprovers(
  tx: Tx,
  ctx: UseCaseContext,
  found: ChangeCase,
  { anew, given, needed }: Pick<ApprovalEffect, "anew" | "given"> & { readonly needed: number },
): Promise<void> {
  const approved = anew ? [] : found.approvals.map(({ approverId }) => approverId);
  const conflicted = found.interests.filter(({ conflict }) => conflict).map(({ userId }) => userId);
  const barred = [...approved, ...conflicted, ctx.actor.userId, found.proposedBy];
  const all = await officialsOf(tx, ["approver"], found.zoneId);
  const approvers = all.filter(({ userId }) => !barred.includes(userId));
  const about = { due: dueOf(found), approvals: { given, needed } };
  await tellOfficialsOfChange(tx, ctx, found, { approvers }, anew ? "approvalBegunAnew" : "furtherApproval", about);
}
