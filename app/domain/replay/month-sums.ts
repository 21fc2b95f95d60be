import { type SourceShare, sourceSplitter } from "~/domain/subsidy/split";
import type { Fen } from "~/domain/kernel/money/fen";
import type { PlanLine } from "~/domain/subsidy/types";
import { type Month, yearOf } from "~/domain/kernel/time/month";

/** Fen by the versions that cases are under, and by the version that is replayed. */
export interface BeforeAfter {
  readonly before: Fen;
  readonly after: Fen;
}

/** Fen of awards, and of applications as they could be expected. */
export interface Costs {
  readonly awards: BeforeAfter;
  readonly applications: BeforeAfter;
}

const slots = 4;
const slotOf = (group: keyof Costs, side: keyof BeforeAfter): number =>
  (group === "awards" ? 0 : 2) + (side === "before" ? 0 : 1);

const costsAt = (sums: Float64Array, at: number): Costs => ({
  awards: { before: sums[at] ?? 0, after: sums[at + 1] ?? 0 },
  applications: { before: sums[at + 2] ?? 0, after: sums[at + 3] ?? 0 },
});

const plus = (a: Costs, b: Costs): Costs => ({
  awards: { before: a.awards.before + b.awards.before, after: a.awards.after + b.awards.after },
  applications: {
    before: a.applications.before + b.applications.before,
    after: a.applications.after + b.applications.after,
  },
});

const none: Costs = { awards: { before: 0, after: 0 }, applications: { before: 0, after: 0 } };

/** Adds up the months of cases by source. Each month is divided for itself, as it is reserved and paid. */
export class MonthSums {
  private readonly sums = new Map<Month, Float64Array>();
  private readonly sources: string[] = [];

  /** Prepares adding lines of a group under a version with this funding. */
  adder(funding: readonly SourceShare[]) {
    const places = funding.map(({ source }) => this.placeOf(source) * slots);
    const split = sourceSplitter(funding);
    let divided: Fen | null = null;
    let parts: readonly Fen[] = [];
    return (
      lines: readonly Pick<PlanLine, "month" | "amountFen">[],
      group: keyof Costs,
      side: keyof BeforeAfter,
    ): void => {
      const slot = slotOf(group, side);
      for (let line = 0; line < lines.length; line += 1) {
        const { month = "" } = lines[line] ?? {};
        let amountFen = lines[line]?.amountFen ?? 0;
        // The two lines of an anniversary are of one month.
        while (lines[line + 1]?.month === month) amountFen += lines[(line += 1)]?.amountFen ?? 0;
        const sums = this.sumsOf(month);
        // Most months of an award have the amount of the month before.
        if (amountFen !== divided) [divided, parts] = [amountFen, split(amountFen)];
        for (let i = 0; i < places.length; i += 1) {
          const at = (places[i] ?? 0) + slot;
          sums[at] = (sums[at] ?? 0) + (parts[i] ?? 0);
        }
      }
    };
  }

  private placeOf(source: string): number {
    if (!this.sources.includes(source)) this.sources.push(source);
    return this.sources.indexOf(source);
  }

  private sumsOf(month: Month): Float64Array {
    const known = this.sums.get(month);
    const wanted = this.sources.length * slots;
    if (known && known.length >= wanted) return known;
    const sums = new Float64Array(wanted);
    if (known) sums.set(known);
    this.sums.set(month, sums);
    return sums;
  }

  /** The months of which some case has a line, in order. */
  byMonth(): { readonly month: Month; readonly costs: Costs }[] {
    return [...this.sums.keys()].toSorted().map((month) => {
      const sums = this.sums.get(month) ?? new Float64Array();
      const costs = this.sources.map((_, i) => costsAt(sums, i * slots));
      return { month, costs: costs.reduce(plus, none) };
    });
  }

  /** The same by fiscal year, which is the calendar year, and source. */
  byYear(): { readonly year: number; readonly source: string; readonly costs: Costs }[] {
    const years = new Map<number, Costs[]>();
    for (const [month, sums] of this.sums) {
      const before = years.get(yearOf(month)) ?? [];
      years.set(
        yearOf(month),
        this.sources.map((_, i) => plus(before[i] ?? none, costsAt(sums, i * slots))),
      );
    }
    return [...years.keys()]
      .toSorted((a, b) => a - b)
      .flatMap((year) => this.sources.map((source, i) => ({ year, source, costs: years.get(year)?.[i] ?? none })));
  }
}
