import { transact } from "~/data/kernel/db.server";
import { assignTo } from "~/data/application/assignment.server";
import { voidApprovals } from "~/data/decision/approval.server";
import { raiseVersion } from "~/data/application/application.server";
import { writeDeclaration } from "~/data/review/interest.server";
import { officialsOf } from "~/data/access/officials.server";
import { interestOf } from "~/domain/access/duties";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { openReview, recordOnCase, requirePart } from "../review/review-case.server";
import { tellOfficials } from "~/mail/review/tell-review.server";

export interface InterestToDeclare {
  readonly caseId: string;
  readonly conflict: boolean;
  /** What the conflict is, in words; needed with one. */
  readonly explanation: string | null;
}

/**
 * Declares, before an official opens a case, whether they have an interest in it. Who has declared none may find one later; a
 * conflict stays. Saying the same again changes nothing. With a conflict the case is no longer theirs, an approval of theirs that
 * waits for others no longer counts, and the managers of the zone are told.
 */
export function declareInterest(ctx: UseCaseContext, input: InterestToDeclare): Promise<void> {
  const { caseId, conflict } = input;
  const explanation = input.explanation?.trim() || null;
  return transact(async (tx) => {
    const found = await openReview(tx, ctx, caseId, "application.read");
    requirePart(ctx, found);
    const { userId } = ctx.actor;
    const before = interestOf(userId, found);
    const declared = found.interests.find((each) => each.userId === userId);
    if (!conflict && declared?.conflict) throw new Refusal("interest.declaredBefore");
    if (!conflict && before === "conflict") throw new Refusal("interest.tied", {}, { conflict: ["interest.tied"] });
    if (declared && declared.conflict === conflict) return;
    if (conflict && !explanation) throw new Refusal("required", {}, { explanation: ["required"] });
    await writeDeclaration(tx, { caseId, userId, conflict, explanation, declaredAt: ctx.now });
    await recordOnCase(tx, ctx, found, { action: "application.declareInterest", data: { conflict } });
    if (!conflict) return;
    if (found.assigneeId === userId) await assignTo(tx, found.id, null);
    // One of several approvals, given before: others joined it, so it goes; a decision that was taken stands.
    const voided = found.state === "recommended" ? await voidApprovals(tx, found.id, ctx.now, userId) : 0;
    if (voided > 0) await raiseVersion(tx, found.id);
    const managers = await officialsOf(tx, ["manager"], found.zoneId);
    await tellOfficials(tx, ctx, found, { managers }, "conflictDeclared");
  });
}
