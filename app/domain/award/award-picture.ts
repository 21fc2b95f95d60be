import { explainPlan, type LineExplanation } from "~/domain/subsidy/explain";
import { planSubsidy } from "~/domain/subsidy/plan";
import { type Standing, standing } from "~/domain/subsidy/standing";
import { tierSchedule, type TierSpan } from "~/domain/subsidy/tier-schedule";
import type { PlanInput } from "~/domain/subsidy/types";
import type { CivilDate } from "~/domain/time/civil-date";
import { type DateRange, intersect, union } from "~/domain/time/date-range";

/** Everything that founder and official see of how an award runs; computed, never stored. */
export interface AwardPicture {
  readonly benefit: DateRange;
  readonly standing: Standing;
  readonly tiers: readonly TierSpan[];
  readonly suspensions: readonly DateRange[];
  readonly lines: readonly LineExplanation[];
  readonly totalFen: number;
}

/** The picture of an award on a day. Throws for an input that makes no plan: what an award has fixed always does. */
export const awardPicture = (input: PlanInput, today: CivilDate): AwardPicture => {
  const planned = planSubsidy(input);
  if (!planned.ok) throw new Error(`No plan: ${planned.errors.map(({ field }) => field).join(", ")}`);
  const benefit = { from: input.terms.start, to: planned.plan.end };
  const suspended = input.events.flatMap((event) => (event.type === "suspend" ? [event] : []));
  return {
    benefit,
    standing: standing(planned, today),
    tiers: tierSchedule(planned.basis),
    suspensions: union(suspended).flatMap((range) => intersect(range, benefit) ?? []),
    lines: explainPlan(planned),
    totalFen: planned.plan.totalFen,
  };
};
