import { decide } from "~/domain/application/decide";
import { awardProposal, type AwardProposal } from "~/domain/award/award-proposal";
import { reservePlan } from "~/domain/award/reservation";
import { fenToYuanString } from "~/domain/money/fen";
import { AWARD_PREFIX, formatReference } from "~/domain/reference/reference";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { Plan } from "~/domain/subsidy/types";
import type { CivilDate } from "~/domain/time/civil-date";
import { yearOf } from "~/domain/time/month";
import { recordAudit } from "~/data/audit.server";
import { insertAward, nextAwardNumber } from "~/data/award.server";
import { lockBudgetLines, postToBudget } from "~/data/budget.server";
import { violatedConstraint } from "~/data/constraint";
import { type Tx, transact } from "~/data/db.server";
import type { DecisionCase } from "~/data/decision-case.server";
import { recordDetermination } from "~/data/determination.server";
import { lockUnit, occupy } from "~/data/occupancy.server";
import { Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "./context.server";
import { admitDecision, dutyFacts, stepRefusal } from "./shared/decision-case.server";
import { tellFounders } from "./shared/tell-founders.server";

export interface Approval {
  readonly applicationId: string;
  /** The version of the application that the approver has read. */
  readonly version: number;
  /** First day of the benefit. */
  readonly start: CivilDate;
  /** The unit to allocate, where the program gives one. */
  readonly unitId: string | null;
}

/**
 * Grants an application: fixes the terms, reserves the budget of every fiscal year and the unit, and makes the award, in one
 * transaction. Refused with the reason when budget or unit is gone, or when the approver took part in the case.
 */
export async function approveApplication(ctx: UseCaseContext, approval: Approval): Promise<{ awardId: string }> {
  try {
    return await transact((tx) => approve(tx, ctx, approval));
  } catch (error) {
    throw asRefusal(error);
  }
}

async function approve(tx: Tx, ctx: UseCaseContext, approval: Approval): Promise<{ awardId: string }> {
  const found = await admitDecision(tx, ctx, approval, "application.approve");
  const { proposal, plan } = await propose(tx, found, approval);
  const years = [...new Set(plan.lines.map((line) => yearOf(line.month)))];
  const lines = await lockBudgetLines(tx, found.programId, years);
  const reserved = reservePlan(plan, found.content.funding, lines);
  if (!reserved.ok) {
    const [short] = reserved.shortages;
    throw new Refusal("budgetGone", {
      year: short?.fiscalYear ?? "",
      short: `¥${fenToYuanString(short?.shortFen ?? 0)}`,
    });
  }
  const decision = decide(found.state, "approve", {
    ...dutyFacts(ctx, found),
    budgetReserved: true,
    unitReserved: found.content.premises !== "unit" || proposal.unitId !== null,
    companyCodeKnown: found.companyCode !== null,
    noticeDays: found.content.noticeWorkingDays,
  });
  if (!decision.ok) throw stepRefusal(decision);
  const awardId = newId();
  const at = ctx.now;
  const reference = formatReference(AWARD_PREFIX, yearOf(ctx.today), await nextAwardNumber(tx));
  await insertAward(tx, {
    id: awardId,
    reference,
    applicationId: found.id,
    companyId: found.companyId,
    programId: found.programId,
    programVersionId: found.programVersionId,
    zoneId: found.zoneId,
    ...proposal,
    startsOn: approval.start,
    endsOn: plan.end,
    totalFen: plan.totalFen,
    approvedBy: ctx.actor.userId,
    approvedAt: at,
    effectiveAt: decision.to === "effective" ? at : null,
  });
  if (proposal.unitId) {
    const { unitId } = proposal;
    await occupy(tx, { unitId, companyId: found.companyId, awardId, from: approval.start, to: plan.end });
  }
  const postings = reserved.commitments.map(({ lineId, fen }) => ({
    lineId,
    amountFen: fen,
    awardId,
    actorId: ctx.actor.userId,
    at,
  }));
  await postToBudget(tx, "commit", postings);
  const { userId: actorId } = ctx.actor;
  await recordDetermination(tx, {
    found,
    outcome: "approve",
    action: "approve",
    to: decision.to,
    reasons: [],
    actorId,
    at,
  });
  await recordAudit(tx, {
    actorId,
    now: at,
    requestId: ctx.requestId,
    action: "application.approve",
    subjectType: "application",
    subjectId: found.id,
    zoneId: found.zoneId,
    data: {
      awardId,
      totalFen: plan.totalFen,
      endsOn: plan.end,
      commitments: reserved.commitments.map((each) => ({ ...each })),
    },
  });
  await tellFounders(tx, ctx, found, "approved");
  return { awardId };
}

/** The award that would be fixed, and its plan. The unit is locked; it belongs to the application's zone. */
async function propose(
  tx: Tx,
  found: DecisionCase,
  { start, unitId }: Approval,
): Promise<{ proposal: AwardProposal; plan: Plan }> {
  const unit = found.content.premises === "unit" && unitId ? await lockUnit(tx, unitId) : null;
  if (unit && (unit.zoneId !== found.zoneId || (unit.withdrawnOn !== null && unit.withdrawnOn <= start))) {
    throw new Refusal("unitGone", {}, { unitId: ["unitGone"] });
  }
  const proposed = awardProposal(found.content, found.answers, start, unit);
  if (!proposed.ok) throw new Refusal(`approval.${proposed.problem}`);
  const { terms, lease, leaseEnd } = proposed.proposal;
  const planned = planSubsidy({ terms, lease, leaseEnd, events: [] });
  if (!planned.ok) throw new Error(`The terms of version ${found.programVersionId} make no plan.`);
  return { proposal: proposed.proposal, plan: planned.plan };
}

const lost: Readonly<Record<string, Refusal>> = {
  occupancy_one_at_a_time: new Refusal("unitGone", {}, { unitId: ["unitGone"] }),
  award_one_per_program_at_a_time: new Refusal("approval.awardOverlaps", {}, { start: ["approval.awardOverlaps"] }),
  budget_line_not_negative: new Refusal("requirement.budgetReserved"),
};

/** What the database refuses although it was free a moment ago, told as what it is. */
const asRefusal = (error: unknown): unknown => lost[violatedConstraint(error) ?? ""] ?? error;
