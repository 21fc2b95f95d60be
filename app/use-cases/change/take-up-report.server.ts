import type { UseCaseContext } from "~/data/access/context";
import { nameAwards } from "~/data/change/change.server";
import type { ShownEffect } from "~/data/change/effect-digest.server";
import { decideChange } from "~/domain/change/decide";
import { awardsNamed } from "~/domain/change/effect";
import type { ChangeProposal } from "~/domain/change/proposal";
import { foreseenAsShown, reportAsItStands } from "./foresee-change.server";
import { noneWaits } from "./one-of-a-kind.server";
import { type ChangeRead, dueIn, isClear, onChange, takeChangeStep } from "./take-change-step.server";
import { tellDeciders } from "./tell-deciders.server";

export interface ReportToTakeUp extends ChangeRead {
  /** What is proposed because of it; the report's own where nothing else is. */
  readonly proposal: ChangeProposal | null;
  readonly reason: string;
  /** The effect that was shown. */
  readonly shown: ShownEffect;
}

/** Makes a proposal of a report, by the reviewer whose proposal it is from then on; the approvers of the zone are told. */
export async function takeUpReport(ctx: UseCaseContext, input: ReportToTakeUp): Promise<void> {
  const words = input.reason.trim();
  await takeChangeStep(ctx, {
    action: "takeUpReport",
    ...onChange(ctx, input, "award.reviewChange"),
    async prepare(tx, found) {
      const proposal = input.proposal ?? (await reportAsItStands(tx, found));
      const known = await foreseenAsShown(tx, found, { proposal, shown: input.shown }, ctx.today);
      return { proposal, ...known, free: await noneWaits(tx, found.awardId, { ...found, kind: proposal.kind }) };
    },
    decide: (found, { free }) =>
      decideChange(found.state, "takeUpReport", {
        noneWaits: free,
        noConflict: isClear(ctx, found),
        reasonsGiven: words !== "",
      }),
    fields: { reasonsGiven: "reason" },
    async write(tx, found, { proposal, acts, effect, firstOn }, to) {
      await nameAwards(tx, found.id, [found.awardId, ...awardsNamed(acts)]);
      const due = await dueIn(tx, found, to, ctx.today);
      const set = {
        proposal,
        effect,
        firstOn,
        reason: words,
        proposedBy: ctx.actor.userId,
        proposedAt: ctx.now,
      };
      const { totalFen: differenceFen, newDebtFen } = effect;
      return { due, set, data: { differenceFen, newDebtFen, dueOn: due?.date ?? null } };
    },
    tell: (tx, found, { proposal }, { due }) => tellDeciders(tx, ctx, { ...found, kind: proposal.kind }, due),
  });
}
