import type { Fen } from "~/domain/kernel/money/fen";
import { partOf } from "~/domain/kernel/money/arithmetic";
import { type Fraction, isSame, ONE, parseFraction, sumOf } from "~/domain/kernel/money/fraction";

/** A source of funds and its part of each amount, a decimal or fraction in a string. */
export interface SourceShare {
  readonly source: string;
  readonly share: string;
}

const exact = ({ source, share }: SourceShare): Fraction => {
  const value = parseFraction(share);
  if (value === null) throw new RangeError(`Not a share of ${source}: ${share}`);
  return value;
};

/**
 * Prepares dividing many amounts by the same shares: whole fen in the order of the sources, which add up to the amount; what
 * rounding down leaves over goes to the first. A negative amount is divided as its positive. Throws a RangeError unless the
 * shares sum to 1.
 */
export const sourceSplitter = (shares: readonly SourceShare[]): ((fen: Fen) => Fen[]) => {
  const parts = shares.map(exact);
  if (!isSame(sumOf(parts), ONE)) throw new RangeError("Shares do not sum to 1");
  const floors = parts.map(partOf);
  return (fen) => {
    const sign = fen < 0 ? -1 : 1;
    const amounts = floors.map((floor, i) => (i === 0 ? 0 : floor(Math.abs(fen))));
    amounts[0] = amounts.reduce((left, each) => left - each, Math.abs(fen));
    // Zero is added so that -0 becomes 0.
    return sign > 0 ? amounts : amounts.map((each) => 0 - each + 0);
  };
};

/** Divides one amount as `sourceSplitter` does. */
export const splitBySource = (fen: Fen, shares: readonly SourceShare[]): { source: string; fen: Fen }[] => {
  const amounts = sourceSplitter(shares)(fen);
  return shares.map(({ source }, i) => ({ source, fen: amounts[i] ?? 0 }));
};

/** How a source's part of an amount is worked out: a share as a fraction, or what the others leave; the whole where there is one. */
export interface SourcePart {
  readonly source: string;
  readonly num: string | null;
  readonly den: string | null;
  /** Others give first. */
  readonly others: boolean | null;
}

/** The same rule as `sourceSplitter` for statements of the database, by the order of the sources. */
export const sourceParts = (shares: readonly SourceShare[]): SourcePart[] =>
  shares.map((share, i) => {
    if (i === 0) return { source: share.source, num: null, den: null, others: shares.length > 1 ? true : null };
    const { numerator, denominator } = exact(share);
    return { source: share.source, num: String(numerator), den: String(denominator), others: null };
  });
