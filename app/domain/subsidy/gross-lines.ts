import { daysInMonth } from "../kernel/time/day-number";
import { type Arithmetic, roundHalfUp } from "../kernel/money/arithmetic";
import type { Basis } from "./basis";
import { dayWeight } from "./day-weight";
import type { MonthPart } from "./month-parts";
import { monthValue, monthValues } from "./month-value";

/** A month, or its part in one cap year (numbers as in `MonthPart`), before caps. */
export interface GrossLine {
  month: number;
  year: number;
  days: number;
  grossFen: number;
}

interface SummedLine<T> {
  month: number;
  year: number;
  days: number;
  /** Σ value of a whole month × days, times the denominator of the values. */
  sum: T;
}

/**
 * Sums the parts of each line exactly and rounds each line once, half up (docs/rules/calculation.md, rule 6). Null when the arithmetic
 * does not prove a line exact.
 */
export const grossLines = <T>(basis: Basis, parts: readonly MonthPart[], math: Arithmetic<T>): GrossLine[] | null => {
  const values = monthValues(basis, math);
  const summed: SummedLine<T>[] = [];
  let line: SummedLine<T> | undefined;
  let valued: MonthPart | null = null;
  let value = math.of(0);
  for (const part of parts) {
    if (part.tier !== valued?.tier || part.row !== valued.row) {
      const tier = basis.tiers[part.tier];
      const row = basis.lease[part.row];
      if (!tier || !row) throw new Error("A payable part lies outside the tiers or the lease");
      value = monthValue(values, math, tier, row);
      valued = part;
    }
    const days = part.to - part.from;
    const sum = math.times(value, math.of(days));
    if (line?.month === part.month && line.year === part.year) {
      line.days += days;
      line.sum = math.plus(line.sum, sum);
    } else {
      line = { month: part.month, year: part.year, days, sum };
      summed.push(line);
    }
  }

  const lines: GrossLine[] = [];
  for (const { month, year, days, sum } of summed) {
    const weight = dayWeight(basis.proration, daysInMonth(month), payableDaysOfMonth(summed, lines.length));
    const grossFen = roundHalfUp(
      math,
      math.times(sum, math.of(weight.numerator)),
      math.times(values.denominator, math.of(weight.denominator)),
    );
    if (Number.isNaN(grossFen)) return null;
    lines.push({ month, year, days, grossFen });
  }
  return lines;
};

/** The payable days of a line's calendar month: its own, and those of a neighbour in the same month. */
const payableDaysOfMonth = (lines: readonly { month: number; days: number }[], index: number): number => {
  const month = lines[index]?.month;
  let days = 0;
  for (let at = index - 1; at <= index + 1; at++) {
    const line = lines[at];
    if (line && line.month === month) days += line.days;
  }
  return days;
};
