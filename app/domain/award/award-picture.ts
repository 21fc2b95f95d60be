import { suspendedRanges } from "~/domain/subsidy/clock";
import { amountByMonth } from "~/domain/subsidy/month-amounts";
import { type Planned, planSubsidy } from "~/domain/subsidy/plan";
import { type Standing, standing } from "~/domain/subsidy/standing";
import { tierSchedule, type TierSpan } from "~/domain/subsidy/tier-schedule";
import type { PlanInput } from "~/domain/subsidy/types";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import { civil } from "~/domain/kernel/time/day-number";
import type { KnownCeiling } from "./input";
import { type GroupAward, payableBeside, type Ranked } from "../subsidy/beside";

/** What lists say of how an award runs; computed, never stored. Amounts are the payable ones. */
export interface AwardPicture {
  readonly benefit: DateRange;
  readonly standing: Standing;
  readonly tiers: readonly TierSpan[];
  readonly suspensions: readonly DateRange[];
  /** By year; none with a plan. */
  readonly ceilings: readonly KnownCeiling[];
  /** When another tier, a pause or the ceiling of another year begins; null where nothing does before the end of payment. */
  readonly nextChangeOn: CivilDate | null;
  readonly totalFen: number;
  /** What total and amount left would be without the other awards of its group. */
  readonly plannedFen: number;
  readonly plannedLeftFen: number;
}

/** Throws for an input that makes no plan: what an award has fixed always does. */
const plannedOf = (input: PlanInput): Planned => {
  const planned = planSubsidy(input);
  if (!planned.ok) throw new Error(`No plan: ${planned.errors.map(({ field }) => field).join(", ")}`);
  return planned;
};

/** An award with its plan. */
export const ranked = ({ id, approvedAt, input }: GroupAward): Ranked & Planned => {
  const { basis, plan } = plannedOf(input);
  return { id, approvedAt, basis, plan };
};

/** The picture of an award with a plan on a day, beside the other awards of its company in its stacking group. */
export const awardPicture = (award: GroupAward, today: CivilDate, others: readonly GroupAward[] = []): AwardPicture => {
  const own = ranked(award);
  const { basis, plan } = own;
  const alone = standing(own, today);
  const inGroup = others.length > 0 ? besideOthers(own, others, today) : { standing: alone, totalFen: plan.totalFen };
  return {
    ...inGroup,
    benefit: { from: award.input.terms.start, to: plan.end },
    tiers: tierSchedule(basis),
    suspensions: suspendedRanges(basis.clock).map(({ from, to }) => ({ from: civil(from), to: civil(to) })),
    ceilings: [],
    nextChangeOn: inGroup.standing.nextChange?.on ?? null,
    plannedFen: plan.totalFen,
    plannedLeftFen: alone.amountLeftFen,
  };
};

/** What becomes of an award where it gives way to others; one alone is paid as planned, which takes far less to find out. */
function besideOthers(own: Ranked & Planned, others: readonly GroupAward[], today: CivilDate) {
  const lines = payableBeside(own, others.map(ranked));
  const payable = amountByMonth({ lines: lines.map((line) => ({ ...line, amountFen: line.payableFen })) });
  return {
    standing: standing({ basis: own.basis, plan: { lines } }, today, payable),
    totalFen: lines.reduce((sum, { payableFen }) => sum + payableFen, 0),
  };
}
