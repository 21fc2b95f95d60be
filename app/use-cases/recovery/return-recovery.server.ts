import type { UseCaseContext } from "~/data/access/context";
import { officialsById } from "~/data/access/officials.server";
import { voidApprovals } from "~/data/decision/approval.server";
import type { Tx } from "~/data/kernel/db.server";
import { decideRecovery } from "~/domain/recovery/decide";
import { tellOfficerOfRecovery } from "~/mail/recovery/tell-of-recovery.server";
import {
  type HeldRecovery,
  noConflict,
  onRecovery,
  type RecoveryRead,
  takeRecoveryStep,
} from "./take-recovery-step.server";

type Returned = RecoveryRead & { readonly reason: string };

const factsOf = ({ actor }: UseCaseContext, found: HeldRecovery, reason: string) => ({
  didNotPropose: found.proposedBy !== actor.userId,
  reasonsGiven: reason.trim() !== "",
  noConflict: noConflict(found),
});

const tellProposer = async (tx: Tx, ctx: UseCaseContext, found: HeldRecovery): Promise<void> => {
  const officer = await officialsById(tx, [found.proposedBy]);
  await tellOfficerOfRecovery(tx, ctx, found, { officer }, "returned");
};

/** Sends a proposal back to finance; one to give up what is demanded leaves the demand as it was. */
export async function returnRecovery(ctx: UseCaseContext, { reason, ...read }: Returned): Promise<void> {
  await takeRecoveryStep(ctx, {
    action: "return",
    ...onRecovery(ctx, read, "recovery.decide"),
    prepare: (_, { proposal }) => (proposal?.kind === "giveUp" ? proposal : null),
    decide: (found, givingUp) =>
      decideRecovery(found.state, "return", { ...factsOf(ctx, found, reason), givingUp: givingUp !== null }),
    fields: { reasonsGiven: "reason" },
    async write(tx, found, givingUp) {
      const voided = await voidApprovals(tx, found.id, ctx.now);
      return { set: givingUp?.before ? { proposal: givingUp.before } : {}, data: { voided } };
    },
    tell: (tx, found) => tellProposer(tx, ctx, found),
  });
}

/** The same of a proposal to close it as small. */
export async function returnSmall(ctx: UseCaseContext, { reason, ...read }: Returned): Promise<void> {
  await takeRecoveryStep(ctx, {
    action: "returnSmall",
    ...onRecovery(ctx, read, "recovery.decide"),
    prepare: () => null,
    decide: (found) => decideRecovery(found.state, "returnSmall", factsOf(ctx, found, reason)),
    fields: { reasonsGiven: "reason" },
    write: () => ({}),
    tell: (tx, found) => tellProposer(tx, ctx, found),
  });
}

/** Takes back the actor's approval while another is awaited; those of others stand. */
export async function withdrawRecoveryApproval(ctx: UseCaseContext, read: RecoveryRead): Promise<void> {
  const { userId } = ctx.actor;
  await takeRecoveryStep(ctx, {
    action: "withdrawApproval",
    ...onRecovery(ctx, read, "recovery.decide"),
    prepare: (_, { approvals }) => approvals.filter(({ approverId }) => approverId !== userId).length,
    decide: ({ state, approvals }, left) =>
      decideRecovery(state, "withdrawApproval", { ownApprovalStands: left < approvals.length }),
    async write(tx, found, left) {
      await voidApprovals(tx, found.id, ctx.now, userId);
      return { data: { left } };
    },
  });
}
