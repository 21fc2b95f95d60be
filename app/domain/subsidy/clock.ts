import { monthsAfter } from "../kernel/time/day-number";
import type { SuspensionMode } from "./types";

/** Day numbers, half-open. */
export interface DayRange {
  from: number;
  to: number;
}

/** Days without suspension. Each reads `day − start − shift` on the clock. */
export interface Run extends DayRange {
  shift: number;
}

/** The clock of a benefit (docs/rules/calculation.md, rules 1 to 3), in day numbers. */
export interface Clock {
  start: number;
  /** First day without benefit. */
  end: number;
  mode: SuspensionMode;
  /** Whether a termination is what ends the benefit. */
  terminated: boolean;
  /** The end of each tier, had no suspension moved it. */
  tierEnds: readonly number[];
  /** Every day without suspension from the start to the natural end, in order. */
  runs: readonly Run[];
}

export interface ClockSettings {
  start: number;
  /** Lengths of the tiers, in months. */
  tierMonths: readonly number[];
  suspensions: readonly DayRange[];
  mode: SuspensionMode;
  /** Infinity when there is none, like `terminatedOn`. */
  until: number;
  terminatedOn: number;
}

/** Lets the clock run: merges the suspensions and derives the end. */
export const runClock = ({ start, tierMonths, suspensions, mode, until, terminatedOn }: ClockSettings): Clock => {
  let months = 0;
  const tierEnds = tierMonths.map((length) => monthsAfter(start, (months += length)));
  const unshiftedEnd = monthsAfter(start, months);
  const runs: Run[] = [];
  let shift = 0;
  let from = start;
  for (const suspension of suspensions.toSorted((a, b) => a.from - b.from)) {
    if (suspension.to <= from) continue;
    // One that begins on the natural end comes after the last day.
    if (suspension.from >= unshiftedEnd + shift) break;
    if (suspension.from > from) runs.push({ from, to: suspension.from, shift });
    if (mode === "extends") shift += suspension.to - Math.max(suspension.from, from);
    from = suspension.to;
  }
  const naturalEnd = unshiftedEnd + shift;
  if (from < naturalEnd) runs.push({ from, to: naturalEnd, shift });

  const paidUntil = Math.max(start, Math.min(naturalEnd, until));
  return {
    start,
    end: Math.min(paidUntil, terminatedOn),
    mode,
    terminated: terminatedOn < paidUntil,
    tierEnds,
    runs,
  };
};

/** The days between start and end on which a suspension holds, in order. */
export const suspendedRanges = ({ start, end, runs }: Clock): DayRange[] => {
  const ranges: DayRange[] = [];
  let from = start;
  for (const run of [...runs, { from: end, to: end }]) {
    const to = Math.min(run.from, end);
    if (from < to) ranges.push({ from, to });
    from = run.to;
  }
  return ranges;
};

/** How many days the clock has run before `day`. */
export const readingOn = ({ start, mode, runs }: Clock, day: number): number => {
  if (mode === "consumes") return Math.max(0, day - start);
  let reading = 0;
  for (const run of runs) reading += Math.max(0, Math.min(day, run.to) - run.from);
  return reading;
};

/**
 * The day on which the clock reads `reading`, a number of days from 0. A reading on which a suspension stopped the clock
 * belongs to the day on which it went on.
 */
export const dayOfReading = (clock: Clock, reading: number): number => {
  let shift = 0;
  for (const run of clock.runs) {
    if (run.from - run.shift > clock.start + reading) break;
    shift = run.shift;
  }
  return clock.start + shift + reading;
};
