import { decide } from "~/domain/application/decide";
import { returnedDue, staysIn } from "~/domain/application/step-clock";
import { voidApprovals } from "~/data/decision/approval.server";
import { setRecommendationAside } from "~/data/decision/determination.server";
import { readMoves } from "~/data/application/moves.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { refusalAt, takeApplicationStep } from "../application/take-application-step.server";
import { dutyFacts, onDecisionCase } from "./decision-case.server";

export interface Return {
  readonly applicationId: string;
  readonly version: number;
  /** What the reviewer is asked to look at again; internal. */
  readonly reason: string;
}

/**
 * Sends a recommended application back to review, with the reason. The clock of the review goes on, and approvals given so far no
 * longer count.
 */
export async function returnApplication(ctx: UseCaseContext, { reason, ...request }: Return): Promise<void> {
  const calendar = await readWorkingCalendar();
  const words = reason.trim();
  await takeApplicationStep(ctx, {
    action: "return",
    ...onDecisionCase(ctx, request, "application.return"),
    prepare(_, found) {
      if (!dutyFacts(ctx, found).noConflict) throw new Refusal("requirement.noConflict");
    },
    decide: ({ state }) => decide(state, "return", { reasonsGiven: words !== "" }),
    refuse: refusalAt(),
    async write(tx, { id: applicationId, content }) {
      const stays = staysIn("review", await readMoves(tx, applicationId));
      const due = returnedDue(calendar, ctx.today, content.stepWorkingDays.review, stays);
      const voided = await voidApprovals(tx, applicationId, ctx.now);
      await setRecommendationAside(tx, { caseId: applicationId, actorId: ctx.actor.userId, at: ctx.now, words });
      return { due, data: { voided } };
    },
  });
}
