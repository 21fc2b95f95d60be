import type { UseCaseContext } from "~/data/access/context";
import { officialsOf } from "~/data/access/officials.server";
import { transact } from "~/data/kernel/db.server";
import { lockReviewCase } from "~/data/review/case.server";
import { tellOfficials } from "~/mail/review/tell-review.server";
import { NotFound } from "~/platform/errors";
import { type InterestToDeclare, writeInterest } from "./write-interest.server";

/** Declares whether an official has an interest in an application; of a conflict the managers of the zone are told. */
export function declareInterest(ctx: UseCaseContext, input: InterestToDeclare): Promise<void> {
  return transact(async (tx) => {
    const conflicted = await writeInterest(tx, ctx, input);
    if (!conflicted) return;
    const found = await lockReviewCase(tx, input.caseId, ctx.actor.userId);
    if (!found) throw new NotFound();
    const managers = await officialsOf(tx, ["manager"], found.zoneId);
    await tellOfficials(tx, ctx, found, { managers }, "conflictDeclared");
  });
}
