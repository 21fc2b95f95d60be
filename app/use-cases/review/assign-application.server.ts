import { assignCase } from "~/data/access/held-case.server";
import { transact } from "~/data/kernel/db.server";
import { reviewersFor } from "~/data/access/officials.server";
import { states } from "~/domain/application/states";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { dueOf } from "~/domain/application/step-clock";
import { reach } from "../access/take-step.server";
import { onReviewCase, recordOnCase } from "./review-case.server";
import { tellOfficials } from "~/mail/review/tell-review.server";

export interface Assignment {
  readonly applicationId: string;
  readonly version: number;
  /** A reviewer of the zone without an interest in the case, or null for nobody. */
  readonly reviewerId: string | null;
}

/** Gives a case that is under way to a reviewer, who is told, or takes it back. */
export function assignApplication(ctx: UseCaseContext, assignment: Assignment): Promise<void> {
  const { reviewerId } = assignment;
  return transact(async (tx) => {
    const found = await reach(tx, onReviewCase(ctx, assignment, "application.assign"));
    if (!states[found.state].live) throw new Refusal("wrongState");
    const reviewer = (await reviewersFor(tx, found)).find(({ userId }) => userId === reviewerId);
    if (reviewerId !== null && !reviewer) {
      throw new Refusal("review.notAReviewer", {}, { reviewerId: ["review.notAReviewer"] });
    }
    if (reviewerId === found.assigneeId) return;
    await assignCase(tx, found, { assigneeId: reviewerId, actorId: ctx.actor.userId, at: ctx.now });
    await recordOnCase(tx, ctx, found, {
      action: "application.assign",
      data: { assigneeId: reviewerId, before: found.assigneeId },
    });
    if (reviewer) await tellOfficials(tx, ctx, found, { officer: [reviewer] }, "assigned", { due: dueOf(found) });
  });
}
