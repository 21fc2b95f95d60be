import type { Fen } from "../kernel/money/fen";
import type { DateRange } from "../kernel/time/date-range";
import type { Month } from "../kernel/time/month";
import { monthsAfter, civil, dayNumber, monthLabel, monthOfDay } from "../kernel/time/day-number";
import type { Basis } from "./basis";
import { readingOn, suspendedRanges } from "./clock";
import type { Clock } from "./clock";
import { amountByMonth } from "./month-amounts";
import { type PayingEnd, payingEnd } from "./paying-end";
import type { PlannedLines } from "./plan";
import { tierSchedule } from "./tier-schedule";
import type { TierRef } from "./tier-schedule";

export type Phase = "pending" | "running" | "suspended" | "ended" | "terminated";

/** Whole months and the days beyond them. */
export interface Length {
  readonly months: number;
  readonly days: number;
}

/** From a day on something else is given: a tier, for the first time, again or after another; or nothing while suspended. */
export type NextChange =
  | { readonly on: string; readonly kind: "begins" | "resumes" | "tier"; readonly tier: TierRef }
  | { readonly on: string; readonly kind: "suspends" };

export interface Standing {
  phase: Phase;
  /** Of the time that is paid, what is over. */
  used: Length;
  /** Of the time that is paid, what is to come, `today` included. */
  left: Length;
  payingEnd: PayingEnd;
  /** First day without benefit. */
  endDate: string;
  /** What changes next of what a day is given, while it is paid; null where nothing does before the end of payment. */
  nextChange: NextChange | null;
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

/** The same from one civil date to another. */
export const lengthOfDays = (from: string, to: string): Length => lengthBetween(dayNumber(from), dayNumber(to));

/**
 * What is left, on the day `today`, of days that are paid: whole months and days beyond them, counted on from `today`, or from the first
 * day before it, as if the days of `stopped` to come did not exist. Those that are over change nothing; none lies twice in them.
 */
export const timeLeft = ({ from, to }: DateRange, stopped: readonly DateRange[], today: string): Length => {
  const end = dayNumber(to);
  const now = Math.min(Math.max(dayNumber(today), dayNumber(from)), end);
  let paidTo = end;
  for (const each of stopped)
    paidTo -= Math.max(0, Math.min(end, dayNumber(each.to)) - Math.max(now, dayNumber(each.from)));
  return lengthBetween(now, paidTo);
};

/** What days are given, from `from` on, a day number: a tier, or nothing while suspended. */
export interface Stretch {
  readonly from: number;
  readonly tier: TierRef | null;
}

/** In order; from one to the next something else is given, and before the first nothing. */
export const stretches = ({ clock, ...basis }: Basis): Stretch[] => {
  const tiers = tierSchedule({ clock, ...basis }).map(({ from, tier }) => ({ from: dayNumber(from), tier }));
  const suspended = suspendedRanges(clock);
  const days = [...tiers, ...suspended.flatMap(({ from, to }) => [{ from }, { from: to }])].map(({ from }) => from);
  const all = [...new Set(days)]
    .toSorted((a, b) => a - b)
    .map((day) => ({
      from: day,
      tier: suspended.some(({ from, to }) => from <= day && day < to)
        ? null
        : (tiers.findLast(({ from }) => from <= day)?.tier ?? null),
    }));
  return all.filter(({ tier }, i) => {
    const before = all[i - 1]?.tier;
    return tier?.kind !== before?.kind || tier?.value !== before?.value;
  });
};

const nextChange = (basis: Basis, day: number, paidTo: number): NextChange | null => {
  const all = stretches(basis);
  const at = all.findIndex(({ from }) => from > day);
  const next = all[at];
  if (!next || next.from >= paidTo) return null;
  const on = civil(next.from);
  if (!next.tier) return { on, kind: "suspends" };
  const kind = at === 0 ? "begins" : all[at - 1]?.tier ? "tier" : "resumes";
  return { on, kind, tier: next.tier };
};

/**
 * Where an award stands at the beginning of `today`, a civil date. Months are read off the clock, so a suspension that extends
 * uses none, and end with what is paid. Amounts are those of `payable`, by calendar month; what has been paid is not known
 * here. Throws a RangeError when `today` is no civil date.
 */
export const standing = (
  planned: PlannedLines,
  today: string,
  payable: ReadonlyMap<Month, Fen> = amountByMonth(planned.plan),
): Standing => {
  const { clock } = planned.basis;
  const day = dayNumber(today);
  const over = day >= clock.end;
  const paying = payingEnd(planned);
  const paidTo = dayNumber(paying.on);
  const now = Math.min(Math.max(day, clock.start), paidTo);
  const used = readingOn(clock, now);

  const thisMonth = monthLabel(monthOfDay(day));
  let [amountUsedFen, amountLeftFen] = [0, 0];
  for (const [month, fen] of payable) {
    if (over || month < thisMonth) amountUsedFen += fen;
    else amountLeftFen += fen;
  }
  return {
    phase: phaseOn(clock, day),
    used: lengthBetween(clock.start, clock.start + used),
    left: lengthBetween(now, now + readingOn(clock, paidTo) - used),
    payingEnd: paying,
    endDate: civil(clock.end),
    nextChange: nextChange(planned.basis, day, paidTo),
    amountUsedFen,
    amountLeftFen,
  };
};
