import type { UseCaseContext } from "~/data/access/context";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { insertApproval, voidApprovals } from "~/data/decision/approval.server";
import { decideRecovery } from "~/domain/recovery/decide";
import { disputeEnd, payEnd } from "~/domain/recovery/due";
import { recoveryEffect, type RecoveryEffect } from "~/domain/recovery/judgement";
import { tellDebtor, tellRecoveryDeciders } from "~/mail/recovery/tell-of-recovery.server";
import { recoveryBasis, writeRecoveryActs } from "./decide-recovery.server";
import { issueRecoveryDecision, letterMonth } from "./issue-recovery-letter.server";
import {
  type HeldRecovery,
  noConflict,
  onRecovery,
  type RecoveryRead,
  takeRecoveryStep,
} from "./take-recovery-step.server";

type LookedAt = RecoveryRead & { readonly reason: string };

const factsOf = ({ actor }: UseCaseContext, found: HeldRecovery, reason: string) => ({
  didNotDecide:
    found.proposedBy !== actor.userId && found.approvals.every(({ approverId }) => approverId !== actor.userId),
  reasonsGiven: reason.trim() !== "",
  noConflict: noConflict(found),
});

/** What is demanded again: of the months that were judged so what is still owed. */
const again = ({ proposal, owed }: HeldRecovery): RecoveryEffect => {
  const effect = proposal ? recoveryEffect(proposal, owed) : { months: [], demandFen: 0, giveUpFen: 0 };
  return { ...effect, months: effect.months.filter(({ outcome }) => outcome === "demand"), giveUpFen: 0 };
};

/** Demands again what was objected to: an approver who did not decide it, with reasons; the days to pay and to object begin anew. */
export async function demandAgain(ctx: UseCaseContext, { reason, ...read }: LookedAt): Promise<void> {
  const words = reason.trim();
  await takeRecoveryStep(ctx, {
    action: "demandAgain",
    ...onRecovery(ctx, read, "recovery.reconsider"),
    prepare: async (tx, found) => ({ effect: again(found), calendar: await readWorkingCalendar(tx) }),
    decide: (found, { effect }) =>
      decideRecovery(found.state, "demandAgain", {
        ...factsOf(ctx, found, words),
        debtThere: effect.demandFen > 0,
      }),
    fields: { reasonsGiven: "reason" },
    async write(tx, found, { effect, calendar }) {
      const { demandFen } = effect;
      await voidApprovals(tx, found.id, ctx.now);
      const basis = recoveryBasis(found.awardId, effect);
      const approval = { caseId: found.id, approverId: ctx.actor.userId, totalFen: demandFen, basis, at: ctx.now };
      await insertApproval(tx, approval);
      await writeRecoveryActs(tx, ctx, found, effect, words);
      const due = payEnd(ctx.today, found.content, calendar);
      const dispute = disputeEnd(ctx.today, found.content, calendar);
      const months = found.owed
        .filter(({ month }) => effect.months.some((each) => each.month === month))
        .map((month) => letterMonth(found, month, null));
      const said = { kind: "demandAgain", months, reason: words, demandFen, due, disputeUntil: dispute } as const;
      await issueRecoveryDecision(tx, ctx, found, { ...said, way: "atOnce" });
      return {
        set: { due, dispute, demandedOn: ctx.today, way: "atOnce", plan: null },
        data: { dueOn: due.date, demandFen },
        reason: words,
      };
    },
    tell: (tx, found, _, { set }) => tellDebtor(tx, ctx, found, "demandedAgain", { due: set.due }),
  });
}

/** Has it decided anew: what was proposed waits for other people, who may also send it back to finance. */
export async function reconsiderRecovery(ctx: UseCaseContext, { reason, ...read }: LookedAt): Promise<void> {
  const words = reason.trim();
  await takeRecoveryStep(ctx, {
    action: "reconsider",
    ...onRecovery(ctx, read, "recovery.reconsider"),
    prepare: () => null,
    decide: (found) => decideRecovery(found.state, "reconsider", factsOf(ctx, found, words)),
    fields: { reasonsGiven: "reason" },
    async write(tx, found) {
      await voidApprovals(tx, found.id, ctx.now);
      return { reason: words };
    },
    tell: (tx, found) => tellRecoveryDeciders(tx, ctx, found, ctx.actor.userId),
  });
}
