import type { UseCaseContext } from "~/data/access/context";
import { officialsOf } from "~/data/access/officials.server";
import { lockChange } from "~/data/change/change-case.server";
import { transact } from "~/data/kernel/db.server";
import { tellOfficialsOfChange } from "~/mail/change/tell-change.server";
import { NotFound } from "~/platform/errors";
import { type InterestToDeclare, writeInterest } from "../decision/write-interest.server";

/** Declares whether an official has an interest in a change; of a conflict the managers of the zone are told. */
export function declareInterestInChange(ctx: UseCaseContext, input: InterestToDeclare): Promise<void> {
  return transact(async (tx) => {
    const conflicted = await writeInterest(tx, ctx, input);
    if (!conflicted) return;
    const found = await lockChange(tx, input.caseId, ctx.actor.userId);
    if (!found) throw new NotFound();
    const managers = await officialsOf(tx, ["manager"], found.zoneId);
    await tellOfficialsOfChange(tx, ctx, found, { managers }, "conflictDeclared");
  });
}
