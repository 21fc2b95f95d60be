import { civil } from "../kernel/time/day-number";
import type { Basis, Tier } from "./basis";
import { dayOfReading } from "./clock";

/** A tier as explanations name it: its place in the order of tiers, its place in the input, and its value as given. */
export interface TierRef {
  index: number;
  path: string;
  kind: Tier["kind"];
  value: string | number;
}

export interface TierSpan {
  tier: TierRef;
  from: string;
  to: string;
}

export const tierRef = ({ path, kind, value }: Tier, index: number): TierRef => ({ index, path, kind, value });

/**
 * The calendar ranges `[from, to)` of the tiers, moved by suspensions and cut at the end of the benefit. A tier that
 * would begin at the end or later is left out. A suspension that stops the clock between two tiers lies in neither.
 */
export const tierSchedule = ({ clock, tiers }: Basis): TierSpan[] => {
  const spans: TierSpan[] = [];
  let firstReading = 0;
  for (const [index, tier] of tiers.entries()) {
    const nextReading = (clock.tierEnds[index] ?? clock.start) - clock.start;
    const from = dayOfReading(clock, firstReading);
    if (from >= clock.end) break;
    const to = Math.min(clock.end, dayOfReading(clock, nextReading - 1) + 1);
    spans.push({ tier: tierRef(tier, index), from: civil(from), to: civil(to) });
    firstReading = nextReading;
  }
  return spans;
};
