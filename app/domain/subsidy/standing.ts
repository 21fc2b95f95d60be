import { monthsAfter, civil, dayNumber, monthLabel, monthOfDay } from "../kernel/time/day-number";
import { readingOn } from "./clock";
import type { Clock } from "./clock";
import { type PayingEnd, payingEnd } from "./paying-end";
import type { Planned } from "./plan";
import { tierSchedule } from "./tier-schedule";
import type { TierRef, TierSpan } from "./tier-schedule";
import type { Plan } from "./types";

export type Phase = "pending" | "running" | "suspended" | "ended" | "terminated";

/** Whole months and the days beyond them. */
export interface Length {
  readonly months: number;
  readonly days: number;
}

export interface Standing {
  phase: Phase;
  /** Of the time that is paid, what is over. */
  used: Length;
  /** Of the time that is paid, what is to come, `today` included. */
  left: Length;
  payingEnd: PayingEnd;
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

/** From one day to another: the whole months counted from the first, and the days beyond them. */
const lengthBetween = (from: number, to: number): Length => {
  const apart = monthOfDay(to) - monthOfDay(from);
  const months = monthsAfter(from, apart) > to ? apart - 1 : apart;
  return { months, days: to - monthsAfter(from, months) };
};

const nextStep = (schedule: readonly TierSpan[], today: string, paidTo: string): Standing["nextStepDown"] => {
  const current = schedule.findLast((span) => span.from <= today) ?? schedule[0];
  const next = schedule.find(
    ({ from, tier }) =>
      from > today && from < paidTo && (tier.kind !== current?.tier.kind || tier.value !== current.tier.value),
  );
  return next ? { on: next.from, tier: next.tier } : null;
};

/**
 * Where an award stands at the beginning of `today`, a civil date. Months are read off the clock, so a suspension that extends
 * uses none, and end with what is paid. Amounts are those of `payable`, by calendar month; what has been paid is not known here.
 * Throws a RangeError when `today` is no civil date.
 */
export const standing = (planned: Planned, today: string, payable: Plan = planned.plan): Standing => {
  const { clock } = planned.basis;
  const day = dayNumber(today);
  const over = day >= clock.end;
  const paying = payingEnd(planned);
  const paidTo = dayNumber(paying.on);
  const whole = clock.start + readingOn(clock, paidTo);
  const now = clock.start + readingOn(clock, Math.min(day, paidTo));

  const thisMonth = monthLabel(monthOfDay(day));
  let amountUsedFen = 0;
  for (const line of payable.lines) if (over || line.month < thisMonth) amountUsedFen += line.amountFen;
  return {
    phase: phaseOn(clock, day),
    used: lengthBetween(clock.start, now),
    left: lengthBetween(now, whole),
    payingEnd: paying,
    endDate: civil(clock.end),
    nextStepDown: nextStep(tierSchedule(planned.basis), today, paying.on),
    amountUsedFen,
    amountLeftFen: payable.totalFen - amountUsedFen,
  };
};
