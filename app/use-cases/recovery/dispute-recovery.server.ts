import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import { decideRecovery } from "~/domain/recovery/decide";
import { isDisputable } from "~/domain/recovery/due";
import { tellApproversOfRecovery } from "~/mail/recovery/tell-of-recovery.server";
import { writeActs } from "../ledger/write-acts.server";
import { type HeldRecovery, onOwnRecovery, type RecoveryRead, takeRecoveryStep } from "./take-recovery-step.server";

/** Ends the demand of what is demanded: nothing is kept back for it while somebody looks at it again. */
async function undemand(tx: Tx, ctx: UseCaseContext, found: HeldRecovery, reason: string): Promise<void> {
  const { id: caseId, companyId, awardId: award, owed } = found;
  const months = owed.filter(({ demandedFen }) => demandedFen > 0).map(({ month }) => month);
  if (months.length > 0)
    await writeActs(tx, ctx, companyId, [{ act: { act: "undemand", award, months }, caseId, reason }]);
}

/** Objects to a demand within its days, with reasons. Until an approver has looked at it again nothing is demanded. */
export async function disputeRecovery(
  ctx: UseCaseContext,
  { reason, ...read }: RecoveryRead & { readonly reason: string },
): Promise<void> {
  const words = reason.trim();
  await takeRecoveryStep(ctx, {
    action: "dispute",
    ...onOwnRecovery(ctx, read),
    prepare: () => null,
    decide: ({ state, disputeOn, disputeProvisional }) =>
      decideRecovery(state, "dispute", {
        disputeOpen:
          disputeOn !== null && isDisputable({ date: disputeOn, provisional: disputeProvisional }, ctx.today),
        reasonsGiven: words !== "",
      }),
    fields: { reasonsGiven: "reason" },
    async write(tx, found) {
      await undemand(tx, ctx, found, words);
      return { set: { due: null, dispute: null, plan: null }, reason: words };
    },
    tell: (tx, found) => tellApproversOfRecovery(tx, ctx, found, "disputed"),
  });
}
