import { decide } from "~/domain/application/decide";
import { approvalEffect, type ApprovedTerms, repeatsOwn } from "~/domain/decision/approvals";
import { insertApproval, voidApprovals } from "~/data/decision/approval.server";
import { moveState } from "~/data/application/application.server";
import { violatedConstraint } from "~/data/kernel/constraint";
import { type Tx, transact } from "~/data/kernel/db.server";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { dueOf } from "~/domain/application/step-clock";
import { admitDecision, dutyFacts, stepRefusal } from "./decision-case.server";
import { grantAward } from "./grant-award.server";
import { issueLetter } from "./issue-letter.server";
import { proposeAward, unitGone } from "./proposed-award.server";
import { recordOnCase } from "../review/review-case.server";
import { tellApprovers } from "~/mail/decision/tell-approvers.server";
import { tellFounders } from "~/mail/decision/tell-founders.server";

export interface Approval extends ApprovedTerms {
  readonly applicationId: string;
  /** The version of the application that the approver has read. */
  readonly version: number;
  /** Of the plan that the approver was shown (`planBasis`). */
  readonly basis: string;
}

/** The award, or how many approvals stand now of those that the amount takes. */
export type ApprovalResult =
  | { readonly granted: true; readonly awardId: string }
  | { readonly granted: false; readonly given: number; readonly needed: number };

/**
 * Approves an application, and the plan that the approver was shown. Where the amount takes several people, each is another one
 * and joins those before on the same start, unit and figures; others begin anew, also when they are of who approved before. The last
 * approval makes the award and reserves the budget of every fiscal year and the unit in its own transaction. Refused with the reason
 * when the plan is another by now, when budget or unit is gone, or to whom took part in the case.
 */
export async function approveApplication(ctx: UseCaseContext, approval: Approval): Promise<ApprovalResult> {
  try {
    return await transact((tx) => approve(tx, ctx, approval));
  } catch (error) {
    throw asRefusal(error);
  }
}

async function approve(tx: Tx, ctx: UseCaseContext, approval: Approval): Promise<ApprovalResult> {
  const found = await admitDecision(tx, ctx, approval, "application.approve");
  const { id: applicationId, state, content } = found;
  const actorId = ctx.actor.userId;
  const duties = dutyFacts(ctx, found);
  // Whether an own approval stands in the way is known once the plan is.
  const another = decide(state, "addApproval", { ...duties, didNotApprove: true });
  if (!another.ok) throw stepRefusal(another);
  const award = await proposeAward(tx, found, approval);
  const { proposal, plan, needed, basis } = award;
  if (basis !== approval.basis) throw new Refusal("approval.planChanged");
  const approved = { start: approval.start, unitId: proposal.unitId, totalFen: plan.totalFen, basis };
  const { anew, given, complete } = approvalEffect(found.approvals, approved, needed);
  const didNotApprove = !repeatsOwn(actorId, found.approvals, { anew });
  if (!didNotApprove) throw new Refusal("requirement.didNotApprove");
  const voided = anew ? await voidApprovals(tx, applicationId, ctx.now) : 0;
  await insertApproval(tx, { applicationId, approverId: actorId, ...approved, at: ctx.now });
  const record = { ...approved, endsOn: plan.end, given, needed, voided };
  if (!complete) {
    const step = { applicationId, action: "addApproval", from: state, to: another.to, due: dueOf(found) } as const;
    await moveState(tx, { ...step, actorId, now: ctx.now });
    await recordOnCase(tx, ctx, found, "application.addApproval", record);
    await tellApprovers(tx, ctx, found, { anew, given, needed });
    return { granted: false, given, needed };
  }
  const decision = decide(state, "approve", {
    ...duties,
    didNotApprove,
    approvalsComplete: complete,
    budgetReserved: true,
    unitReserved: content.premises !== "unit" || proposal.unitId !== null,
    companyCodeKnown: found.companyCode !== null,
    noticeDays: content.noticeWorkingDays,
  });
  if (!decision.ok) throw stepRefusal(decision);
  const awardId = await grantAward(tx, ctx, found, award, { start: approval.start, to: decision.to });
  const commitments = award.commitments.map((each) => ({ ...each }));
  await recordOnCase(tx, ctx, found, "application.approve", { ...record, awardId, commitments });
  if (decision.to === "effective") await issueLetter(tx, ctx, applicationId);
  await tellFounders(tx, ctx, found, "approved");
  return { granted: true, awardId };
}

const lost: Readonly<Record<string, Refusal>> = {
  approval_one_per_person: new Refusal("requirement.didNotApprove"),
  occupancy_one_at_a_time: unitGone,
  award_one_per_program_at_a_time: new Refusal("approval.awardOverlaps", {}, { start: ["approval.awardOverlaps"] }),
  budget_line_not_negative: new Refusal("requirement.budgetReserved"),
};

/** What the database refuses although it was free a moment ago, told as what it is. */
const asRefusal = (error: unknown): unknown => lost[violatedConstraint(error) ?? ""] ?? error;
