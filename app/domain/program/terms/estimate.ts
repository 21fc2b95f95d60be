import { amountByMonth } from "~/domain/subsidy/month-amounts";
import { type Planned, planSubsidy } from "~/domain/subsidy/plan";
import type { LeaseRowInput, PlanInput } from "~/domain/subsidy/types";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import { monthRuns } from "~/domain/kernel/time/month-runs";
import type { ProgramContent } from "../draft/content";
import type { CountedAnswers } from "../form/counted-answers";
import { termsFor } from "./terms-for";

/** Consecutive months of one amount. */
export interface EstimateStep {
  readonly fromMonth: Month;
  readonly months: number;
  readonly fenPerMonth: number;
}

/** What a program would pay: the plan, in how many months, and how much in which. */
export interface Estimate extends Planned {
  readonly months: number;
  readonly steps: readonly EstimateStep[];
  readonly totalFen: number;
}

const stepsOf = (paid: readonly { readonly month: Month; readonly fen: number }[]): EstimateStep[] =>
  monthRuns(paid, (a, b) => a.fen === b.fen).map(({ from, months }) => ({
    fromMonth: from,
    months: months.length,
    fenPerMonth: months[0]?.fen ?? 0,
  }));

/** What an input gives; months capped to nothing are left out. Null when the calculation refuses it. */
export const estimateOf = (input: PlanInput): Estimate | null => {
  const planned = planSubsidy(input);
  if (!planned.ok) return null;
  const { plan, basis } = planned;
  const paid = [...amountByMonth(plan)].flatMap(([month, fen]) => (fen > 0 ? [{ month, fen }] : []));
  return { basis, plan, months: paid.length, steps: stepsOf(paid), totalFen: plan.totalFen };
};

/**
 * What the program would pay for a lease (a unit of a city site is one of its own area and rent). Null when it pays nothing
 * for space, when the answer that decides its terms is missing, or when the calculation refuses the lease.
 */
export const estimate = (
  content: Pick<ProgramContent, "benefit">,
  answers: CountedAnswers,
  lease: { readonly rows: readonly LeaseRowInput[]; readonly leaseEnd?: CivilDate | null },
  start: CivilDate,
): Estimate | null => {
  const terms = termsFor(content, answers);
  if (terms === null) return null;
  return estimateOf({ terms: { ...terms, start }, lease: lease.rows, leaseEnd: lease.leaseEnd, events: [] });
};
