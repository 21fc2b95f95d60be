import type { UseCaseContext } from "~/data/access/context";
import { nameAwards } from "~/data/change/change.server";
import type { ShownEffect } from "~/data/change/effect-digest.server";
import { decideChange } from "~/domain/change/decide";
import { awardsNamed } from "~/domain/change/effect";
import type { ChangeProposal } from "~/domain/change/proposal";
import { foreseenAsShown } from "./foresee-change.server";
import { noneWaits } from "./one-of-a-kind.server";
import { type ChangeRead, dueIn, onChange, takeChangeStep } from "./take-change-step.server";
import { tellDeciders } from "./tell-deciders.server";

export interface ProposalAgain extends ChangeRead {
  readonly proposal: ChangeProposal;
  readonly reason: string;
  /** The effect that was shown; null where none was. */
  readonly shown: ShownEffect | null;
}

/** Proposes again what an approver returned, as it was or otherwise; by its proposer. The company is heard on it anew where it has to be. */
export async function proposeAgain(ctx: UseCaseContext, input: ProposalAgain): Promise<void> {
  const { proposal, shown } = input;
  const words = input.reason.trim();
  await takeChangeStep(ctx, {
    action: "proposeAgain",
    ...onChange(ctx, input, "award.proposeChange"),
    async prepare(tx, found) {
      const known = await foreseenAsShown(tx, found, { proposal, shown }, ctx.today);
      return { ...known, free: await noneWaits(tx, found.awardId, { ...found, kind: proposal.kind }) };
    },
    decide: (found, { free }) =>
      decideChange(found.state, "proposeAgain", {
        noneWaits: free,
        ownProposal: found.proposedBy === ctx.actor.userId,
        reasonsGiven: words !== "",
        effectShown: shown !== null,
      }),
    fields: { reasonsGiven: "reason" },
    async write(tx, found, { acts, effect, firstOn }, to) {
      await nameAwards(tx, found.id, [found.awardId, ...awardsNamed(acts)]);
      const due = await dueIn(tx, found, to, ctx.today);
      const { totalFen: differenceFen, newDebtFen } = effect;
      const set = { proposal, effect, firstOn, reason: words, proposedAt: ctx.now };
      return { due, set, data: { differenceFen, newDebtFen, dueOn: due?.date ?? null } };
    },
    tell: (tx, found, _, { due }) => tellDeciders(tx, ctx, { ...found, kind: proposal.kind }, due),
  });
}
