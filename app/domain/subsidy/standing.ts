import { addMonths, civil, dayNumber, monthLabel, monthOfDay } from "../kernel/time/day-number";
import { readingOn } from "./clock";
import type { Clock } from "./clock";
import type { Planned } from "./plan";
import { tierSchedule } from "./tier-schedule";
import type { TierRef, TierSpan } from "./tier-schedule";

export type Phase = "pending" | "running" | "suspended" | "ended" | "terminated";

export interface Standing {
  phase: Phase;
  /** Benefit months that are over. */
  monthsUsed: number;
  /** Benefit months that are not over, the one in progress and one that the end will cut short included. */
  monthsLeft: number;
  /** First day without benefit. */
  endDate: string;
  /** The next day on which a tier with another value begins; null when none will. */
  nextStepDown: { on: string; tier: TierRef } | null;
  /** Planned amount of the calendar months before that of `today`. */
  amountUsedFen: number;
  /** Planned amount of the month of `today` and later ones. */
  amountLeftFen: number;
}

const phaseOn = ({ start, end, terminated, runs }: Clock, day: number): Phase => {
  if (day >= end || start === end) return terminated ? "terminated" : "ended";
  if (day < start) return "pending";
  return runs.some((run) => run.from <= day && day < run.to) ? "running" : "suspended";
};

/** The whole months from `start` to the day the clock would show without suspensions. */
const completedMonths = (start: number, reading: number): number => {
  const day = start + reading;
  const months = monthOfDay(day) - monthOfDay(start);
  return addMonths(start, months) > day ? months - 1 : months;
};

const nextStep = (schedule: readonly TierSpan[], today: string): Standing["nextStepDown"] => {
  const current = schedule.findLast((span) => span.from <= today) ?? schedule[0];
  const next = schedule.find(
    ({ from, tier }) => from > today && (tier.kind !== current?.tier.kind || tier.value !== current.tier.value),
  );
  return next ? { on: next.from, tier: next.tier } : null;
};

/**
 * Where an award stands at the beginning of `today`, a civil date. Months are benefit months and read off the clock, so
 * a suspension that extends uses none; `monthsUsed` + `monthsLeft` is always the number of months that begin before the
 * end, and after the end all are used. Amounts are those of the plan, by calendar month; what has been paid is not known
 * here. Throws a RangeError when `today` is no civil date.
 */
export const standing = ({ basis, plan }: Planned, today: string): Standing => {
  const { clock } = basis;
  const day = dayNumber(today);
  const over = day >= clock.end;
  const lastReading = readingOn(clock, clock.end);
  const months = lastReading === 0 ? 0 : completedMonths(clock.start, lastReading - 1) + 1;
  const monthsUsed = over ? months : completedMonths(clock.start, readingOn(clock, day));

  const thisMonth = monthLabel(monthOfDay(day));
  let amountUsedFen = 0;
  for (const line of plan.lines) if (over || line.month < thisMonth) amountUsedFen += line.amountFen;
  return {
    phase: phaseOn(clock, day),
    monthsUsed,
    monthsLeft: months - monthsUsed,
    endDate: civil(clock.end),
    nextStepDown: nextStep(tierSchedule(basis), today),
    amountUsedFen,
    amountLeftFen: plan.totalFen - amountUsedFen,
  };
};
