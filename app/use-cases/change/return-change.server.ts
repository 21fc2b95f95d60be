import type { UseCaseContext } from "~/data/access/context";
import { officialsById } from "~/data/access/officials.server";
import { voidApprovals } from "~/data/decision/approval.server";
import { setRecommendationAside } from "~/data/decision/determination.server";
import { decideChange } from "~/domain/change/decide";
import { tellOfficialsOfChange } from "~/mail/change/tell-change.server";
import { backToAsked } from "./back-to-asked.server";
import { type ChangeRead, dueIn, onChange, takeChangeStep } from "./take-change-step.server";

/**
 * Sends a proposed change back: a request to the reviewer, a proposal to its proposer, with the reason, which is internal. Approvals given
 * so far no longer count.
 */
export async function returnChange(
  ctx: UseCaseContext,
  { reason, ...read }: ChangeRead & { readonly reason: string },
): Promise<void> {
  const words = reason.trim();
  await takeChangeStep(ctx, {
    action: "return",
    ...onChange(ctx, read, "award.decideChange"),
    prepare: () => undefined,
    decide: ({ state, origin }) =>
      decideChange(state, "return", { reasonsGiven: words !== "", requested: origin === "company" }),
    fields: { reasonsGiven: "reason" },
    async write(tx, found, _, to) {
      const voided = await voidApprovals(tx, found.id, ctx.now);
      await setRecommendationAside(tx, { caseId: found.id, actorId: ctx.actor.userId, at: ctx.now, words });
      const due = await dueIn(tx, found, to, ctx.today);
      const set = await backToAsked(tx, found, ctx.today);
      return { due, set, data: { voided, dueOn: due?.date ?? null } };
    },
    async tell(tx, found, _, { due }) {
      const officer = await officialsById(tx, [found.proposedBy]);
      await tellOfficialsOfChange(tx, ctx, found, { officer }, "returned", { due });
    },
  });
}
