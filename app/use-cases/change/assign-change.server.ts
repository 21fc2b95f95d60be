import type { UseCaseContext } from "~/data/access/context";
import { reviewersFor } from "~/data/access/officials.server";
import { assignCase } from "~/data/access/held-case.server";
import { transact } from "~/data/kernel/db.server";
import { dueOf } from "~/domain/application/step-clock";
import { changeStates } from "~/domain/change/states";
import { tellOfficialsOfChange } from "~/mail/change/tell-change.server";
import { Refusal } from "~/platform/errors";
import { reach } from "../access/take-step.server";
import { recordOnCase } from "../review/review-case.server";
import { type ChangeRead, onChange } from "./take-change-step.server";

export interface ChangeAssignment extends ChangeRead {
  /** A reviewer of the zone without an interest in the change, or null for nobody. */
  readonly reviewerId: string | null;
}

/** Gives a change that is under way to a reviewer, who is told, or takes it back. */
export function assignChange(ctx: UseCaseContext, { reviewerId, ...read }: ChangeAssignment): Promise<void> {
  return transact(async (tx) => {
    const found = await reach(tx, onChange(ctx, read, "application.assign"));
    if (changeStates[found.state].turn === "nobody") throw new Refusal("wrongState");
    const reviewer = (await reviewersFor(tx, found)).find(({ userId }) => userId === reviewerId);
    if (reviewerId !== null && !reviewer)
      throw new Refusal("review.notAReviewer", {}, { reviewerId: ["review.notAReviewer"] });
    if (reviewerId === found.assigneeId) return;
    await assignCase(tx, found, { assigneeId: reviewerId, actorId: ctx.actor.userId, at: ctx.now });
    const data = { assigneeId: reviewerId, before: found.assigneeId };
    await recordOnCase(tx, ctx, found, { action: "change.assign", data });
    if (reviewer)
      await tellOfficialsOfChange(tx, ctx, found, { officer: [reviewer] }, "assigned", { due: dueOf(found) });
  });
}
