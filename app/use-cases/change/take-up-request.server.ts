import type { UseCaseContext } from "~/data/access/context";
import { nameAwards } from "~/data/change/change.server";
import type { ShownEffect } from "~/data/change/effect-digest.server";
import { insertRecommendation } from "~/data/decision/recommendation.server";
import { decideChange } from "~/domain/change/decide";
import { awardsNamed } from "~/domain/change/effect";
import { Refusal } from "~/platform/errors";
import { type GivenReason, givenReasons } from "../decision/given-reasons.server";
import { foreseenAsShown } from "./foresee-change.server";
import { type ChangeRead, dueIn, isClear, onChange, takeChangeStep } from "./take-change-step.server";
import { tellDeciders } from "./tell-deciders.server";

export interface RequestToTakeUp extends ChangeRead {
  /** What is recommended; null when nothing was chosen. */
  readonly outcome: "approve" | "reject" | null;
  readonly reasons: readonly GivenReason[];
  /** The effect that was shown; null where none was. */
  readonly shown: ShownEffect | null;
}

/** Takes a company's request up with a recommendation, having seen what it would do; the approvers of the zone are told. */
export async function takeUpRequest(ctx: UseCaseContext, input: RequestToTakeUp): Promise<void> {
  const { outcome, shown } = input;
  await takeChangeStep(ctx, {
    action: "takeUp",
    ...onChange(ctx, input, "award.reviewChange"),
    async prepare(tx, found) {
      if (found.state !== "requested") throw new Refusal("wrongState");
      if (outcome === null) throw new Refusal("requiredChoice", {}, { outcome: ["requiredChoice"] });
      const reasons = givenReasons(found.content, input.reasons);
      const { proposal } = found;
      return { outcome, reasons, ...(await foreseenAsShown(tx, found, { proposal, shown }, ctx.today)) };
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
      const set = { proposedBy: reviewerId, proposedAt: ctx.now, effect };
      return { due, set, data: { outcome: known.outcome, differenceFen, newDebtFen, dueOn: due?.date ?? null } };
    },
    tell: (tx, found, _, { due }) => tellDeciders(tx, ctx, found, due),
  });
}
