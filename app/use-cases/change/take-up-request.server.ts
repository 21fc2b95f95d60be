import type { UseCaseContext } from "~/data/access/context";
import { nameAwards } from "~/data/change/change.server";
import type { ShownEffect } from "~/data/change/effect-digest.server";
import { insertRecommendation } from "~/data/decision/recommendation.server";
import { isSameProposal } from "~/domain/change/asked-terms";
import { decideChange } from "~/domain/change/decide";
import { awardsNamed } from "~/domain/change/effect";
import type { ChangeProposal } from "~/domain/change/proposal";
import { tellOfChange } from "~/mail/change/tell-change.server";
import { Refusal } from "~/platform/errors";
import { type GivenReason, givenReasons } from "../decision/given-reasons.server";
import { foreseenAsShown } from "./foresee-change.server";
import { type ChangeRead, dueIn, isClear, onChange, takeChangeStep } from "./take-change-step.server";
import { tellDeciders } from "./tell-deciders.server";

export interface RequestToTakeUp extends ChangeRead {
  /** What is recommended; null when nothing was chosen. */
  readonly outcome: "approve" | "reject" | null;
  readonly reasons: readonly GivenReason[];
  /** Other terms of the same kind, which the reviewer proposes; null where it is recommended as asked. */
  readonly proposal?: ChangeProposal | null;
  /** The effect that was shown; null where none was. */
  readonly shown: ShownEffect | null;
}

/**
 * Takes a company's request up with a recommendation, having seen what it would do; the approvers of the zone are told. Other terms than
 * it asked for are the office's proposal: the company is told, and heard where they take something. They are never recommended against.
 */
export async function takeUpRequest(ctx: UseCaseContext, input: RequestToTakeUp): Promise<void> {
  const { outcome, shown } = input;
  await takeChangeStep(ctx, {
    action: "takeUp",
    ...onChange(ctx, input, "award.reviewChange"),
    async prepare(tx, found) {
      if (found.state !== "requested") throw new Refusal("wrongState");
      if (outcome === null) throw new Refusal("requiredChoice", {}, { outcome: ["requiredChoice"] });
      const reasons = givenReasons(found.content, input.reasons);
      const proposal = input.proposal ?? found.proposal;
      const otherwise = !isSameProposal(proposal, found.asked ?? found.proposal);
      if (proposal.kind !== found.kind) throw new Refusal("change.otherKind");
      if (otherwise && outcome === "reject")
        throw new Refusal("change.otherRejected", {}, { outcome: ["change.otherRejected"] });
      const foreseen = await foreseenAsShown(tx, found, { proposal, shown }, ctx.today);
      return { outcome, reasons, proposal, otherwise, ...foreseen };
    },
    decide: (found, { reasons }) =>
      decideChange(found.state, "takeUp", {
        noConflict: isClear(ctx, found),
        reasonsGiven: reasons.length > 0 && reasons.every(({ words }) => words !== ""),
        effectShown: shown !== null,
      }),
    fields: { reasonsGiven: "reasons[0].words" },
    async write(tx, found, known, to) {
      const { effect, reasons } = known;
      const { userId: reviewerId } = ctx.actor;
      const recommended = { outcome: known.outcome, reasons, scores: {}, reviewerId, madeAt: ctx.now };
      await insertRecommendation(tx, { caseId: found.id, ...recommended });
      await nameAwards(tx, found.id, [found.awardId, ...awardsNamed(known.acts)]);
      const due = await dueIn(tx, found, to, ctx.today);
      const { totalFen: differenceFen, newDebtFen } = effect;
      const { proposal, firstOn, outcome, otherwise } = known;
      const set = { proposal, firstOn, proposedBy: reviewerId, proposedAt: ctx.now, effect };
      return { due, set, data: { outcome, otherwise, differenceFen, newDebtFen, dueOn: due?.date ?? null } };
    },
    async tell(tx, found, { otherwise }, { due }) {
      if (otherwise) await tellOfChange(tx, ctx, found, "otherTerms");
      await tellDeciders(tx, ctx, found, due);
    },
  });
}
