/** A whole number, 0 or more: a bigint only where a number could not hold it exactly. */
export type Whole = number | bigint;

/** An exact number, 0 or more, in lowest terms. */
export interface Fraction {
  numerator: Whole;
  denominator: Whole;
}

export const ZERO: Fraction = { numerator: 0, denominator: 1 };

export const ONE: Fraction = { numerator: 1, denominator: 1 };

/** Longer texts are refused, so that no input can make the exact arithmetic slow. */
export const MAX_TEXT_LENGTH = 64;

/** Every whole number of this many digits is a safe integer. */
const SAFE_DIGITS = 15;

const DECIMAL = /^(\d+)(?:\.(\d+))?$/;
const FRACTION = /^(\d+)\/(\d+)$/;

/** The greatest common divisor of two safe integers. Ends on NaN as well. */
export const smallGcd = (a: number, b: number): number => {
  while (b > 0) [a, b] = [b, a % b];
  return a;
};

export const bigGcd = (a: bigint, b: bigint): bigint => {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};

const toWhole = (value: bigint): Whole => (value <= Number.MAX_SAFE_INTEGER ? Number(value) : value);

const lowest = (n: bigint, d: bigint): Fraction => {
  const divisor = bigGcd(n, d);
  return { numerator: toWhole(n / divisor), denominator: toWhole(d / divisor) };
};

/** Lowest terms of two texts of digits; null when the denominator is 0. */
const reduced = (numerator: string, denominator: string): Fraction | null => {
  if (numerator.length <= SAFE_DIGITS && denominator.length <= SAFE_DIGITS) {
    const n = Number(numerator);
    const d = Number(denominator);
    if (d === 0) return null;
    const divisor = smallGcd(n, d);
    return { numerator: n / divisor, denominator: d / divisor };
  }
  const d = BigInt(denominator);
  return d === 0n ? null : lowest(BigInt(numerator), d);
};

/** Reads a decimal such as `"86.50"`; null for any other text, signs and exponents included. */
export const parseDecimal = (text: string): Fraction | null => {
  if (text.length > MAX_TEXT_LENGTH) return null;
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, whole = "", decimals = ""] = match;
  return reduced(whole + decimals, "1" + "0".repeat(decimals.length));
};

/** Reads a decimal or a fraction such as `"1/3"`; null for any other text and for the denominator 0. */
export const parseFraction = (text: string): Fraction | null => {
  if (text.length > MAX_TEXT_LENGTH) return null;
  const match = FRACTION.exec(text);
  if (!match) return parseDecimal(text);
  const [, numerator = "", denominator = ""] = match;
  return reduced(numerator, denominator);
};

export const sumOf = (fractions: readonly Fraction[]): Fraction =>
  fractions.reduce((a, b) => {
    const denominator = BigInt(a.denominator) * BigInt(b.denominator);
    return lowest(
      BigInt(a.numerator) * BigInt(b.denominator) + BigInt(b.numerator) * BigInt(a.denominator),
      denominator,
    );
  }, ZERO);

/** Whether a = b; both are in lowest terms. */
export const isSame = (a: Fraction, b: Fraction): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator;

/** Whether a > b. */
export const isAbove = (a: Fraction, b: Fraction): boolean =>
  BigInt(a.numerator) * BigInt(b.denominator) > BigInt(b.numerator) * BigInt(a.denominator);
