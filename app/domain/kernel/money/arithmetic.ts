import { bigGcd, smallGcd } from "./fraction";
import type { Whole } from "./fraction";

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
  /** a / b, where b divides a. */
  over(a: T, b: T): T;
  least(a: T, b: T): T;
  /** The least common multiple. */
  common(a: T, b: T): T;
  /** a / b rounded half up; NaN when the result is not proven exact. */
  rounded(a: T, b: T): number;
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
  over: (a, b) => a / b,
  least: (a, b) => Math.min(a, b),
  common: (a, b) => proven((a / smallGcd(a, b)) * b),
  // Half is added before the one division. Its quotient cannot round up to the next whole number: the gap to that is at
  // least 1 / 2b, wider than the spacing of doubles there while 2a + b is safe.
  rounded: (a, b) => Math.floor(proven(2 * a + b) / proven(2 * b)),
};

/** Big integers: exact at any size, slower. Only a result beyond the safe range, which no JSON number holds, is NaN. */
export const big: Arithmetic<bigint> = {
  of: (value) => BigInt(value),
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  least: (a, b) => (a < b ? a : b),
  common: (a, b) => (a / bigGcd(a, b)) * b,
  rounded: (a, b) => proven(Number((2n * a + b) / (2n * b))),
};
