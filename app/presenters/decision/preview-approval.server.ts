import { type ApprovalEffect, approvalEffect, type ApprovedPlan } from "~/domain/decision/approvals";
import type { ProposalProblem } from "~/domain/decision/award-proposal";
import { plannedAward } from "~/domain/decision/planned-award";
import { needsOf } from "~/domain/budget/reservation";
import { available } from "~/domain/budget/budget-line";
import type { ProgramContent } from "~/domain/program/draft/content";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import type { Answers } from "~/domain/program/form/question";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { paidMonths, type PayingEnd, payingEnd } from "~/domain/subsidy/paying-end";
import type { Planned } from "~/domain/subsidy/plan";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { type FreeUnit, readBudget } from "~/data/decision/decision.reader.server";
import { planBasis } from "~/data/decision/plan-basis.server";

export interface ApprovalPreview {
  readonly end: CivilDate;
  readonly payingEnd: PayingEnd;
  readonly totalFen: number;
  /** Approving posts it, so that what was read is what is approved. */
  readonly basis: string;
  readonly months: number;
  readonly needs: readonly { source: string; fiscalYear: number; neededFen: number; availableFen: number }[];
  /** What it makes of the approvals given so far, and how many the amount takes. */
  readonly effect: ApprovalEffect & { readonly needed: number };
}

interface CaseToApprove {
  readonly programId: string;
  readonly answers: Answers;
  readonly content: ProgramContent;
  /** The approvals that stand. */
  readonly standing: readonly ApprovedPlan[];
}

/** What approving from `start` on would fix, do to the approvals given so far, and reserve, and its plan; changes nothing. */
export async function previewApproval(
  { programId, answers, content, standing }: CaseToApprove,
  start: CivilDate,
  { unit, operatorId }: { readonly unit: FreeUnit | null; readonly operatorId: string | null },
): Promise<{ ok: true; preview: ApprovalPreview; planned: Planned } | { ok: false; problem: ProposalProblem }> {
  const award = plannedAward(content, countedAnswers(questionsIn(content), answers), start, unit);
  if (!award.ok) return award;
  const { proposal, planned, needed } = award;
  const { plan } = planned;
  const { end, totalFen } = plan;
  const basis = planBasis(proposal);
  const effect = {
    needed,
    ...approvalEffect(standing, { start, unitId: proposal.unitId, operatorId, totalFen, basis }, needed),
  };
  const lines = await readBudget(programId);
  const needs = [...needsOf(plan, content.funding)].map(([key, neededFen]) => {
    const [year = "", source = ""] = key.split(/ (.*)/s);
    const line = lines.find((each) => each.source === source && each.fiscalYear === Number(year));
    return { source, fiscalYear: Number(year), neededFen, availableFen: line ? available(line) : 0 };
  });
  const months = paidMonths(plan);
  const preview = { end, payingEnd: payingEnd(planned), totalFen, basis, months, needs, effect };
  return { ok: true, planned, preview };
}
