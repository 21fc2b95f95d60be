import { approvalsNeeded } from "~/domain/program/terms/approvals-needed";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { CountedAnswers } from "~/domain/program/form/counted-answers";
import { type Planned, planSubsidy } from "~/domain/subsidy/plan";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { type AwardProposal, awardProposal, type ProposalProblem, type UnitOffer } from "./award-proposal";

/** An award as approving it would fix it: what it rests on, its plan, and how many people must approve its amount. */
export interface PlannedAward {
  readonly proposal: AwardProposal;
  readonly planned: Planned;
  readonly needed: number;
}

/** The award that approving from `start` on would fix, or what keeps it from being one. */
export const plannedAward = (
  content: ProgramContent,
  answers: CountedAnswers,
  start: CivilDate,
  unit: UnitOffer | null,
): ({ ok: true } & PlannedAward) | { ok: false; problem: ProposalProblem } => {
  const proposed = awardProposal(content, answers, start, unit);
  if (!proposed.ok) return proposed;
  const { proposal } = proposed;
  const { terms, lease, leaseEnd } = proposal;
  const planned = planSubsidy({ terms, lease, leaseEnd, events: [] });
  if (!planned.ok) return { ok: false, problem: "noTerms" };
  return { ok: true, proposal, planned, needed: approvalsNeeded(content.requiredApprovals, planned.plan.totalFen) };
};
