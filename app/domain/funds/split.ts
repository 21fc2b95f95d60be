import type { Fen } from "~/domain/money/fen";
import { add, compare, parseRational, type Rational, rational } from "~/domain/money/rational";

/** A source of funds and its part of each amount, a decimal or fraction in a string. */
export interface SourceShare {
  readonly source: string;
  readonly share: string;
}

const exact = ({ source, share }: SourceShare): Rational => {
  const value = parseRational(share);
  if (value === null || value.numerator < 0n) throw new RangeError(`Not a share of ${source}: ${share}`);
  return value;
};

/**
 * Divides an amount between sources in whole fen that add up to it; what rounding down leaves over goes to the first.
 * A negative amount is divided as its positive. Throws a RangeError unless the shares sum to 1.
 */
export const splitBySource = (fen: Fen, shares: readonly SourceShare[]): { source: string; fen: Fen }[] => {
  const parts = shares.map(exact);
  if (compare(parts.reduce(add, rational(0n)), rational(1n)) !== 0) throw new RangeError("Shares do not sum to 1");
  const floors = parts.map(({ numerator, denominator }) => Number((BigInt(Math.abs(fen)) * numerator) / denominator));
  const left = Math.abs(fen) - floors.reduce((sum, each) => sum + each, 0);
  return shares.map(({ source }, i) => {
    const amount = (floors[i] ?? 0) + (i === 0 ? left : 0);
    return { source, fen: fen < 0 ? 0 - amount : amount };
  });
};
