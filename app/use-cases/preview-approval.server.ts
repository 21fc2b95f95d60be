import { awardProposal, type ProposalProblem } from "~/domain/award/award-proposal";
import { needsOf } from "~/domain/award/reservation";
import { available } from "~/domain/funds/budget-line";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { CivilDate } from "~/domain/time/civil-date";
import { type FreeUnit, readBudget } from "~/data/decision.reader.server";
import type { ProgramContent } from "~/domain/program/content";
import type { Answers } from "~/domain/program/question";

export interface ApprovalPreview {
  readonly end: CivilDate;
  readonly totalFen: number;
  readonly months: number;
  readonly needs: readonly { source: string; fiscalYear: number; neededFen: number; availableFen: number }[];
}

interface CaseToApprove {
  readonly programId: string;
  readonly answers: Answers;
  readonly content: ProgramContent;
}

/** What approving from `start` on would fix and reserve; changes nothing. */
export async function previewApproval(
  view: CaseToApprove,
  start: CivilDate,
  unit: FreeUnit | null,
): Promise<{ ok: true; preview: ApprovalPreview } | { ok: false; problem: ProposalProblem }> {
  const proposed = awardProposal(view.content, view.answers, start, unit);
  if (!proposed.ok) return proposed;
  const { terms, lease, leaseEnd } = proposed.proposal;
  const planned = planSubsidy({ terms, lease, leaseEnd, events: [] });
  if (!planned.ok) return { ok: false, problem: "noTerms" };
  const { plan } = planned;
  const lines = await readBudget(view.programId);
  const needs = [...needsOf(plan, view.content.funding)].map(([key, neededFen]) => {
    const [year = "", source = ""] = key.split(/ (.*)/s);
    const line = lines.find((each) => each.source === source && each.fiscalYear === Number(year));
    return { source, fiscalYear: Number(year), neededFen, availableFen: line ? available(line) : 0 };
  });
  const months = plan.lines.filter(({ amountFen }) => amountFen > 0).length;
  return { ok: true, preview: { end: plan.end, totalFen: plan.totalFen, months, needs } };
}
