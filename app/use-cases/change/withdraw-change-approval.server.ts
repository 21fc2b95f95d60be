import type { UseCaseContext } from "~/data/access/context";
import { voidApprovals } from "~/data/decision/approval.server";
import { dueOf } from "~/domain/application/step-clock";
import { decideChange } from "~/domain/change/decide";
import { type ChangeRead, onChange, takeChangeStep } from "./take-change-step.server";

/** Takes back the actor's approval of a change that waits for others'; the approvals of others stand. */
export async function withdrawChangeApproval(ctx: UseCaseContext, read: ChangeRead): Promise<void> {
  const { userId } = ctx.actor;
  await takeChangeStep(ctx, {
    action: "withdrawApproval",
    ...onChange(ctx, read, "award.decideChange"),
    prepare: (_, { approvals }) => approvals.filter(({ approverId }) => approverId !== userId).length,
    decide: ({ state, approvals }, left) =>
      decideChange(state, "withdrawApproval", { ownApprovalStands: left < approvals.length }),
    async write(tx, found, left) {
      await voidApprovals(tx, found.id, ctx.now, userId);
      return { due: dueOf(found), data: { left } };
    },
  });
}
