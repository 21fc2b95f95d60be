import type { UseCaseContext } from "~/data/access/context";
import { openHearing } from "~/data/change/hearing.server";
import { voidApprovals } from "~/data/decision/approval.server";
import { termsOf } from "~/domain/change/asked-terms";
import { decideChange } from "~/domain/change/decide";
import { mustBeHeard } from "~/domain/change/kinds";
import { tellOfChange } from "~/mail/change/tell-change.server";
import { foreseenAsShown } from "./foresee-change.server";
import { type ChangeRead, dueIn, onChange, takeChangeStep } from "./take-change-step.server";

/** Tells the company what is intended, by its proposer, so that it can answer; approvals given so far no longer count. */
export async function announceChange(ctx: UseCaseContext, read: ChangeRead): Promise<void> {
  await takeChangeStep(ctx, {
    action: "announce",
    ...onChange(ctx, read, "award.proposeChange"),
    prepare: (tx, found) => foreseenAsShown(tx, found, { proposal: found.proposal, shown: null }, ctx.today),
    decide: (found, { effect }) =>
      decideChange(found.state, "announce", {
        ownProposal: found.proposedBy === ctx.actor.userId,
        hearingNeeded: !found.heard && mustBeHeard(found.kind, termsOf(found), effect),
      }),
    async write(tx, found, { effect }, to) {
      const due = await dueIn(tx, found, to, ctx.today);
      if (!due) throw new Error("A hearing has a last day.");
      await voidApprovals(tx, found.id, ctx.now);
      await openHearing(tx, { changeId: found.id, announcedBy: ctx.actor.userId, at: ctx.now, due });
      return { due, set: { effect }, data: { dueOn: due.date } };
    },
    tell: (tx, found, _, { due }) => tellOfChange(tx, ctx, found, "hearing", { due }),
  });
}
