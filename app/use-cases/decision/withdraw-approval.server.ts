import { decide } from "~/domain/application/decide";
import { voidApprovals } from "~/data/decision/approval.server";
import { moveState } from "~/data/application/application.server";
import { transact } from "~/data/kernel/db.server";
import type { UseCaseContext } from "~/data/access/context";
import { dueOf } from "~/domain/application/step-clock";
import { admitDecision, stepRefusal } from "./decision-case.server";
import { recordOnCase } from "../review/review-case.server";

/** Takes back the actor's approval of a case that waits for others'; the approvals of others stand. */
export function withdrawApproval(
  ctx: UseCaseContext,
  request: { readonly applicationId: string; readonly version: number },
): Promise<void> {
  return transact(async (tx) => {
    const found = await admitDecision(tx, ctx, request, "application.approve");
    const { userId: actorId } = ctx.actor;
    const own = found.approvals.filter(({ approverId }) => approverId === actorId);
    const decision = decide(found.state, "withdrawApproval", { ownApprovalStands: own.length > 0 });
    if (!decision.ok) throw stepRefusal(decision);
    await voidApprovals(tx, found.id, ctx.now, actorId);
    const step = { applicationId: found.id, action: "withdrawApproval", from: found.state, to: decision.to } as const;
    await moveState(tx, { ...step, actorId, now: ctx.now, due: dueOf(found) });
    const left = found.approvals.length - own.length;
    await recordOnCase(tx, ctx, found, "application.withdrawApproval", { left });
  });
}
