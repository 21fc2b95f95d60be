import { groupBy } from "~/domain/kernel/group-by";
import type { Month } from "~/domain/kernel/time/month";
import type { AmountCaps, Basis } from "~/domain/subsidy/basis";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { FieldError, Plan, PlanLine } from "~/domain/subsidy/types";

/** The plan of one award, by month. */
export interface OwnPlan {
  readonly basis: Basis;
  readonly plan: Plan;
  readonly caps: AmountCaps;
  /** One line a month, two in the month of an anniversary; ascending. */
  readonly lines: ReadonlyMap<Month, readonly PlanLine[]>;
}

/** Makes the plan of an input; `refused` is told the first thing that is wrong with it. */
export const ownPlan = (input: unknown, refused: (problem: FieldError) => never): OwnPlan => {
  const result = planSubsidy(input);
  if (!result.ok) return refused(result.errors[0] ?? { field: "input", message: "is refused" });
  return {
    basis: result.basis,
    plan: result.plan,
    caps: result.basis.caps,
    lines: groupBy(result.plan.lines, ({ month }) => month),
  };
};
