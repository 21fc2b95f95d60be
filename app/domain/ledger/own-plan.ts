import type { Month } from "~/domain/kernel/time/month";
import type { AmountCaps, Basis } from "~/domain/subsidy/basis";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { FieldError, PlanLine } from "~/domain/subsidy/types";

/** The plan of one award, by month. */
export interface OwnPlan {
  readonly basis: Basis;
  readonly caps: AmountCaps;
  /** One line a month, two in the month of an anniversary; ascending. */
  readonly lines: ReadonlyMap<Month, readonly PlanLine[]>;
}

/** Makes the plan of an input; `refused` is told the first thing that is wrong with it. */
export const ownPlan = (input: unknown, refused: (problem: FieldError) => never): OwnPlan => {
  const result = planSubsidy(input);
  if (!result.ok) return refused(result.errors[0] ?? { field: "input", message: "is refused" });
  const lines = new Map<Month, PlanLine[]>();
  for (const line of result.plan.lines) {
    const first = lines.get(line.month);
    if (first) first.push(line);
    else lines.set(line.month, [line]);
  }
  return { basis: result.basis, caps: result.basis.caps, lines };
};
