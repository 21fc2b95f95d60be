import { bigGcd, type Fraction, smallGcd, type Whole } from "./fraction";

/**
 * Arithmetic on whole numbers, 0 or more. The calculation is written once against this interface and runs on machine
 * integers; where those do not prove it exact, it runs again on big ones.
 */
export interface Arithmetic<T> {
  of(value: Whole): T;
  plus(a: T, b: T): T;
  /** a − b, for b ≤ a. */
  minus(a: T, b: T): T;
  times(a: T, b: T): T;
  /** a / b rounded down. */
  over(a: T, b: T): T;
  least(a: T, b: T): T;
  /** The least common multiple. */
  common(a: T, b: T): T;
  /** As a number; NaN when the value is not proven exact, or beyond what a number holds exactly. */
  number(value: T): number;
}

/**
 * A result of exact operands that lies in the safe range is exact, because rounding never brings a larger true value
 * below 2^53. Any other result becomes NaN, which every later operation hands on.
 */
const proven = (value: number): number => (value <= Number.MAX_SAFE_INTEGER ? value : Number.NaN);

/** Machine integers: every result is exact or NaN. */
export const machine: Arithmetic<number> = {
  of: (value) => (typeof value === "number" ? value : Number.NaN),
  plus: (a, b) => proven(a + b),
  minus: (a, b) => a - b,
  times: (a, b) => proven(a * b),
  // The quotient cannot round up to the next whole number: the gap to that is at least 1 / b, wider than the spacing of
  // doubles there while a is safe.
  over: (a, b) => Math.floor(a / b),
  least: (a, b) => Math.min(a, b),
  common: (a, b) => proven((a / smallGcd(a, b)) * b),
  number: (value) => value,
};

/** Big integers: exact at any size, slower. */
export const big: Arithmetic<bigint> = {
  of: (value) => BigInt(value),
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  least: (a, b) => (a < b ? a : b),
  common: (a, b) => (a / bigGcd(a, b)) * b,
  number: (value) => proven(Number(value)),
};

/** a / b rounded half up: where a fraction becomes fen, it does so here and once. NaN as with `number`. */
export const roundHalfUp = <T>({ of, plus, times, over, number }: Arithmetic<T>, a: T, b: T): number => {
  const two = of(2);
  return number(over(plus(times(two, a), b), times(two, b)));
};

/** Prepares a function of a whole amount from 0 that runs on machine integers where those prove it exact, else on big ones. */
const exactly = (of: <T>(numbers: Arithmetic<T>, amount: T) => number): ((amount: number) => number) => {
  return (amount) => {
    const fast = of(machine, amount);
    return Number.isNaN(fast) ? of(big, BigInt(amount)) : fast;
  };
};

/** Prepares part × amount rounded down, for whole amounts from 0. NaN as with `number`. */
export const partOf = ({ numerator, denominator }: Fraction): ((amount: number) => number) =>
  exactly(({ of, times, over, number }, amount) => number(over(times(amount, of(numerator)), of(denominator))));

/** Prepares part × amount rounded half up, for whole amounts from 0. NaN as with `number`. */
export const roundedPartOf = ({ numerator, denominator }: Fraction): ((amount: number) => number) =>
  exactly((numbers, amount) =>
    roundHalfUp(numbers, numbers.times(amount, numbers.of(numerator)), numbers.of(denominator)),
  );
