import type { UseCaseContext } from "~/data/access/context";
import { closeHearing } from "~/data/change/hearing.server";
import { voidApprovals } from "~/data/decision/approval.server";
import { setRecommendationAside } from "~/data/decision/determination.server";
import { decideChange } from "~/domain/change/decide";
import { tellOfChange } from "~/mail/change/tell-change.server";
import { backToAsked } from "./back-to-asked.server";
import { type ChangeRead, dueIn, onChange, takeChangeStep } from "./take-change-step.server";

/**
 * Gives a proposal up, by its proposer; what the company asked for goes back to be reviewed. Why is a note between officials. The company
 * is told where it was being heard.
 */
export async function withdrawProposal(
  ctx: UseCaseContext,
  { reason, ...read }: ChangeRead & { readonly reason: string },
): Promise<void> {
  const words = reason.trim();
  await takeChangeStep(ctx, {
    action: "withdrawProposal",
    ...onChange(ctx, read, "award.proposeChange"),
    prepare: () => undefined,
    decide: (found) =>
      decideChange(found.state, "withdrawProposal", {
        ownProposal: found.proposedBy === ctx.actor.userId,
        reasonsGiven: words !== "",
        requested: found.origin === "company",
      }),
    fields: { reasonsGiven: "reason" },
    async write(tx, found, _, to) {
      const { id: caseId, hearing } = found;
      if (hearing) await closeHearing(tx, hearing.id, { at: ctx.now, answer: null });
      const voided = await voidApprovals(tx, caseId, ctx.now);
      await setRecommendationAside(tx, { caseId, actorId: ctx.actor.userId, at: ctx.now, words });
      const set = await backToAsked(tx, found, ctx.today);
      return { due: await dueIn(tx, found, to, ctx.today), set, data: { voided } };
    },
    async tell(tx, found) {
      if (found.announced) await tellOfChange(tx, ctx, found, "proposalWithdrawn");
    },
  });
}
