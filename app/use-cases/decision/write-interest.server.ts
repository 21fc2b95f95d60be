import type { UseCaseContext } from "~/data/access/context";
import { assignCase, type HeldCase, raiseCaseVersion } from "~/data/access/held-case.server";
import { voidApprovals } from "~/data/decision/approval.server";
import type { Tx } from "~/data/kernel/db.server";
import { writeDeclaration } from "~/data/review/interest.server";
import { interestOf } from "~/domain/access/duties";
import { Refusal } from "~/platform/errors";
import { openHeldCase } from "../review/held-case.server";
import { recordOnCase } from "../review/review-case.server";

export interface InterestToDeclare {
  readonly caseId: string;
  readonly conflict: boolean;
  /** What the conflict is, in words; needed with one. */
  readonly explanation: string | null;
}

/** The states in which approvals are given, one of several. */
const approving: Readonly<Record<HeldCase["kind"], string>> = { application: "recommended", change: "proposed" };

/**
 * Declares, before an official opens a case of any kind, whether they have an interest in it. Who has declared none may find one later; a
 * conflict stays. Saying the same again changes nothing. With a conflict the case is no longer theirs, and an approval of theirs that waits
 * for others no longer counts. Returns the case where a conflict was declared now.
 */
export async function writeInterest(tx: Tx, ctx: UseCaseContext, input: InterestToDeclare): Promise<HeldCase | null> {
  const { caseId, conflict } = input;
  const explanation = input.explanation?.trim() || null;
  const found = await openHeldCase(tx, ctx, caseId);
  const { userId } = ctx.actor;
  const before = interestOf(userId, found);
  const declared = found.interests.find((each) => each.userId === userId);
  if (!conflict && declared?.conflict) throw new Refusal("interest.declaredBefore");
  if (!conflict && before === "conflict") throw new Refusal("interest.tied", {}, { conflict: ["interest.tied"] });
  if (declared && declared.conflict === conflict) return null;
  if (conflict && !explanation) throw new Refusal("required", {}, { explanation: ["required"] });
  await writeDeclaration(tx, { caseId, userId, conflict, explanation, declaredAt: ctx.now });
  const action = `${found.kind}.declareInterest` as const;
  await recordOnCase<"application.declareInterest" | "change.declareInterest">(tx, ctx, found, {
    action,
    data: { conflict },
  });
  if (!conflict) return null;
  if (found.assigneeId === userId) await assignCase(tx, found, { assigneeId: null, actorId: userId, at: ctx.now });
  // One of several approvals, given before: others joined it, so it goes; a decision that was taken stands.
  const voided = found.state === approving[found.kind] ? await voidApprovals(tx, caseId, ctx.now, userId) : 0;
  if (voided > 0) await raiseCaseVersion(tx, caseId);
  return found;
}
