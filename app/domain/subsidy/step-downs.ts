import { big } from "../kernel/money/arithmetic";
import type { CivilDate } from "../kernel/time/civil-date";
import { dayNumber } from "../kernel/time/day-number";
import type { Basis } from "./basis";
import { monthValue, monthValues } from "./month-value";
import { planSubsidy } from "./plan";
import { tierSchedule } from "./tier-schedule";
import type { PlanInput } from "./types";

/** The days on which a tier begins that gives less for a month than the one before, on the lease of that day; in order. */
export const stepDowns = (basis: Basis): CivilDate[] => {
  const values = monthValues(basis, big);
  return tierSchedule(basis).flatMap(({ tier: { index }, from }) => {
    const [before, after] = [basis.tiers[index - 1], basis.tiers[index]];
    const row = basis.lease.findLast((each) => each.from <= dayNumber(from)) ?? basis.lease[0];
    if (!before || !after || !row) return [];
    return monthValue(values, big, after, row) < monthValue(values, big, before, row) ? [from] : [];
  });
};

/** The same of an input; none of one that makes no plan. */
export const stepsOf = (input: PlanInput): CivilDate[] => {
  const planned = planSubsidy(input);
  return planned.ok ? stepDowns(planned.basis) : [];
};
