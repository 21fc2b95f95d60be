import { planSubsidy } from "~/domain/subsidy/plan";
import type { LeaseRowInput, Plan, PlanLine } from "~/domain/subsidy/types";
import type { CivilDate } from "~/domain/time/civil-date";
import type { Month } from "~/domain/time/month";
import type { ProgramContent } from "./content";
import type { Answers } from "./question";
import { termsFor } from "./terms-for";

/** Consecutive months of one amount. */
export interface EstimateStep {
  readonly fromMonth: Month;
  readonly months: number;
  readonly fenPerMonth: number;
}

/** What a program would pay: the plan, in how many months, and how much in which. */
export interface Estimate {
  readonly plan: Plan;
  readonly months: number;
  readonly steps: readonly EstimateStep[];
  readonly totalFen: number;
}

/** Amounts by month, in order; the two lines of an anniversary month are one. */
const byMonth = (lines: readonly PlanLine[]): Map<Month, number> => {
  const amounts = new Map<Month, number>();
  for (const { month, amountFen } of lines) amounts.set(month, (amounts.get(month) ?? 0) + amountFen);
  return amounts;
};

const stepsOf = (amounts: ReadonlyMap<Month, number>): EstimateStep[] => {
  const steps: EstimateStep[] = [];
  for (const [month, fen] of amounts) {
    const last = steps.at(-1);
    if (last?.fenPerMonth === fen) steps[steps.length - 1] = { ...last, months: last.months + 1 };
    else steps.push({ fromMonth: month, months: 1, fenPerMonth: fen });
  }
  return steps;
};

/**
 * What the program would pay for a lease (a unit of a city site is one of its own area and rent). Months capped to
 * nothing are left out. Null when it pays nothing for space, when the answer that decides its terms is missing, or when
 * the calculation refuses the lease.
 */
export const estimate = (
  content: Pick<ProgramContent, "benefit">,
  answers: Answers,
  lease: { readonly rows: readonly LeaseRowInput[]; readonly leaseEnd?: CivilDate | null },
  start: CivilDate,
): Estimate | null => {
  const terms = termsFor(content, answers);
  if (terms === null) return null;
  const input = { terms: { ...terms, start }, lease: lease.rows, leaseEnd: lease.leaseEnd, events: [] };
  const planned = planSubsidy(input);
  if (!planned.ok) return null;
  const { plan } = planned;
  const paid = new Map([...byMonth(plan.lines)].filter(([, fen]) => fen > 0));
  return { plan, months: paid.size, steps: stepsOf(paid), totalFen: plan.totalFen };
};
