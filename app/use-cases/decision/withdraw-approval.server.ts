import { decide } from "~/domain/application/decide";
import { voidApprovals } from "~/data/decision/approval.server";
import type { UseCaseContext } from "~/data/access/context";
import { dueOf } from "~/domain/application/step-clock";
import { refusalAt, takeApplicationStep } from "../application/take-application-step.server";
import { onDecisionCase } from "./decision-case.server";

/** Takes back the actor's approval of a case that waits for others'; the approvals of others stand. */
export async function withdrawApproval(
  ctx: UseCaseContext,
  request: { readonly applicationId: string; readonly version: number },
): Promise<void> {
  const { userId: actorId } = ctx.actor;
  await takeApplicationStep(ctx, {
    action: "withdrawApproval",
    ...onDecisionCase(ctx, request, "application.approve"),
    prepare: (_, { approvals }) => approvals.filter(({ approverId }) => approverId !== actorId).length,
    decide: ({ state, approvals }, left) =>
      decide(state, "withdrawApproval", { ownApprovalStands: left < approvals.length }),
    refuse: refusalAt(),
    async write(tx, found, left) {
      await voidApprovals(tx, found.id, ctx.now, actorId);
      return { due: dueOf(found), data: { left } };
    },
  });
}
