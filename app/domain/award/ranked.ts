import { type Planned, planSubsidy } from "~/domain/subsidy/plan";
import type { GroupAward, Ranked } from "../subsidy/beside";

/** An award with its plan. Throws for an input that makes none: what an award has fixed always does. */
export const ranked = ({ id, approvedAt, input }: GroupAward): Ranked & Planned => {
  const planned = planSubsidy(input);
  if (!planned.ok) throw new Error(`No plan: ${planned.errors.map(({ field }) => field).join(", ")}`);
  const { basis, plan } = planned;
  return { id, approvedAt, basis, plan };
};
