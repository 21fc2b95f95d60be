import { bigGcd, parseFraction } from "./fraction";

/** An exact number of either sign, in lowest terms with a positive denominator. What is 0 or more and fast is a `Fraction`. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The exact quotient of two whole numbers. Throws a RangeError for denominator 0. */
export const rational = (numerator: bigint, denominator = 1n): Rational => {
  if (denominator === 0n) throw new RangeError("Denominator 0");
  const divisor = bigGcd(numerator, denominator);
  // The divisor takes the denominator's sign, so that the denominator comes out positive.
  const signed = divisor < 0n === denominator < 0n ? divisor : -divisor;
  return { numerator: numerator / signed, denominator: denominator / signed };
};

/** Reads a decimal (`0.35`) or a fraction (`1/3`) exactly, with or without a minus; null for anything else, and for a denominator of 0. */
export const parseRational = (text: string): Rational | null => {
  const [, minus, size = ""] = /^(-?)(.*)$/s.exec(text.trim()) ?? [];
  const read = parseFraction(size);
  if (!read) return null;
  const numerator = BigInt(read.numerator);
  return { numerator: minus ? -numerator : numerator, denominator: BigInt(read.denominator) };
};

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const multiply = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

/** Negative when `a` is less than `b`, 0 when equal, positive when more. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
};

/** The nearest whole number; halves go up, towards positive infinity. */
export const roundHalfUp = ({ numerator, denominator }: Rational): bigint => {
  const doubled = 2n * numerator + denominator;
  const divisor = 2n * denominator;
  const quotient = doubled / divisor;
  // BigInt division truncates; below zero the floor is one less.
  return doubled < 0n && doubled % divisor !== 0n ? quotient - 1n : quotient;
};
