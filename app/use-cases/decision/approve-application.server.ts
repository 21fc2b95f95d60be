import { type Decision, decide } from "~/domain/application/decide";
import type { ApplicationState } from "~/domain/application/states";
import { addWorkingDays } from "~/domain/kernel/time/working-days";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import type { DecisionCase } from "~/data/decision/case.server";
import { approvalEffect, type ApprovedTerms, repeatsOwn } from "~/domain/decision/approvals";
import { insertApproval, voidApprovals } from "~/data/decision/approval.server";
import { violatedConstraint } from "~/data/kernel/constraint";
import type { Tx } from "~/data/kernel/db.server";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { dueOf } from "~/domain/application/step-clock";
import { refusalAt, takeApplicationStep } from "../application/take-application-step.server";
import { dutyFacts, onDecisionCase } from "./decision-case.server";
import { grantAward } from "./grant-award.server";
import { issueLetter } from "./issue-letter.server";
import { proposeAward, unitGone } from "./proposed-award.server";
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
    const { result } = await takeApplicationStep<
      "approve" | "addApproval",
      DecisionCase,
      Known,
      Awaited<ReturnType<typeof write>>
    >(ctx, {
      action: ({ complete }) => (complete ? "approve" : "addApproval"),
      ...onDecisionCase(ctx, approval, "application.approve"),
      prepare: (tx, found) => prepare(tx, ctx, found, approval),
      decide: (found, known) => judge(ctx, found, known),
      refuse: refusalAt(),
      write: (tx, found, known, to) => write(tx, ctx, found, known, to),
      async tell(tx, found, { anew, given, needed, complete }, { to }) {
        if (!complete) return tellApprovers(tx, ctx, found, { anew, given, needed });
        if (to === "effective") await issueLetter(tx, ctx, found.id);
        await tellFounders(tx, ctx, found, "approved");
      },
    });
    return result;
  } catch (error) {
    throw asRefusal(error);
  }
}

/** The award that would be made, what was approved, and what that does to the approvals given before. */
async function prepare(tx: Tx, ctx: UseCaseContext, found: DecisionCase, approval: Approval) {
  // Whether an own approval stands in the way is known once the plan is.
  const another = decide(found.state, "addApproval", { ...dutyFacts(ctx, found), didNotApprove: true });
  if (!another.ok) throw refusalAt()(another);
  const award = await proposeAward(tx, found, approval, ctx.today);
  const { proposal, planned, operatorId, needed, basis } = award;
  if (basis !== approval.basis) throw new Refusal("approval.planChanged");
  const { unitId } = proposal;
  const approved = { start: approval.start, unitId, operatorId, totalFen: planned.plan.totalFen, basis };
  return { award, approved, needed, ...approvalEffect(found.approvals, approved, needed) };
}

type Known = Awaited<ReturnType<typeof prepare>>;

function judge(ctx: UseCaseContext, found: DecisionCase, { award, anew, complete }: Known): Decision {
  const { state, approvals, content, companyCode } = found;
  const duties = { ...dutyFacts(ctx, found), didNotApprove: !repeatsOwn(ctx.actor.userId, approvals, { anew }) };
  if (!complete) return decide(state, "addApproval", duties);
  return decide(state, "approve", {
    ...duties,
    approvalsComplete: true,
    budgetReserved: true,
    unitReserved: content.premises !== "unit" || award.proposal.unitId !== null,
    companyCodeKnown: companyCode !== null,
    noticeDays: content.noticeWorkingDays,
  });
}

async function write(tx: Tx, ctx: UseCaseContext, found: DecisionCase, known: Known, to: ApplicationState) {
  const { award, approved, anew, given, needed, complete } = known;
  const { id: applicationId, content } = found;
  const voided = anew ? await voidApprovals(tx, applicationId, ctx.now) : 0;
  await insertApproval(tx, { caseId: applicationId, approverId: ctx.actor.userId, ...approved, at: ctx.now });
  const { operatorId: payeeId, ...agreed } = approved;
  const said = { ...agreed, payeeId, endsOn: award.planned.plan.end, given, needed, voided };
  if (!complete) {
    const result: ApprovalResult = { granted: false, given, needed };
    return { to, due: dueOf(found), data: said, result };
  }
  const awardId = await grantAward(tx, ctx, found, award, { start: approved.start, to });
  const due =
    to === "notice" ? addWorkingDays(await readWorkingCalendar(tx), ctx.today, content.noticeWorkingDays) : null;
  const commitments = award.commitments.map((each) => ({ ...each }));
  const result: ApprovalResult = { granted: true, awardId };
  return { to, due, set: { decidedAt: ctx.now }, data: { ...said, awardId, commitments }, result };
}

const lost: Readonly<Record<string, Refusal>> = {
  approval_one_per_person: new Refusal("requirement.didNotApprove"),
  occupancy_one_at_a_time: unitGone,
  occupancy_one_company_at_a_time: unitGone,
  award_one_per_benefit_at_a_time: new Refusal("approval.awardOverlaps", {}, { start: ["approval.awardOverlaps"] }),
  budget_line_not_negative: new Refusal("requirement.budgetReserved"),
};

/** What the database refuses although it was free a moment ago, told as what it is. */
const asRefusal = (error: unknown): unknown => lost[violatedConstraint(error) ?? ""] ?? error;
