import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { big, machine, partOf, roundedPartOf, roundHalfUp } from "~/domain/kernel/money/arithmetic";
import {
  type Fraction,
  isAbove,
  isSame,
  ONE,
  parseDecimal,
  parseFraction,
  sumOf,
} from "~/domain/kernel/money/fraction";

/** Whole numbers of every size, many near the limit of exactness. */
const whole = fc.oneof(
  fc.nat(1000),
  fc.maxSafeNat(),
  fc.integer({ min: 2 ** 26 - 50, max: 2 ** 27 }),
  fc.integer({ min: Number.MAX_SAFE_INTEGER - 50, max: Number.MAX_SAFE_INTEGER }),
);
const positive = whole.map((value) => Math.max(1, value));

/** A result of machine integers is either the one of big integers or NaN. */
const agrees = (small: number, large: bigint) => {
  if (Number.isNaN(small)) return;
  expect(BigInt(small)).toBe(large);
};

describe("machine integers", () => {
  it("give the exact result or none", () => {
    fc.assert(
      fc.property(whole, whole, positive, (a, b, c) => {
        const [x, y, z] = [BigInt(a), BigInt(b), BigInt(c)];
        agrees(machine.plus(a, b), x + y);
        agrees(machine.times(a, b), x * y);
        agrees(machine.plus(machine.times(a, b), c), x * y + z);
        agrees(machine.common(Math.max(1, a), c), big.common(x || 1n, z));
        agrees(machine.over(a, c), x / z);
        agrees(roundHalfUp(machine, a, c), (2n * x + z) / (2n * z));
      }),
      { numRuns: 5_000 },
    );
  });

  it("prove whatever lies in the safe range", () => {
    expect(machine.times(94906265, 94906265)).toBe(94906265 ** 2);
    expect(machine.plus(Number.MAX_SAFE_INTEGER, 0)).toBe(Number.MAX_SAFE_INTEGER);
    expect(machine.plus(Number.MAX_SAFE_INTEGER, 1)).toBeNaN();
    expect(machine.of(2n ** 60n)).toBeNaN();
  });

  it("never lose a NaN", () => {
    for (const operation of [machine.plus, machine.minus, machine.times, machine.over, machine.least, machine.common]) {
      expect(operation(Number.NaN, 1)).toBeNaN();
      expect(operation(1, Number.NaN)).toBeNaN();
    }
    expect(roundHalfUp(machine, Number.NaN, 1)).toBeNaN();
    expect(roundHalfUp(machine, 1, Number.NaN)).toBeNaN();
  });
});

describe("rounding", () => {
  it.each([
    [1, 2, 1],
    [3, 2, 2],
    [1, 3, 0],
    [2, 3, 1],
    [0, 7, 0],
  ])("of %i/%i is %i, half up", (numerator, denominator, expected) => {
    expect(roundHalfUp(machine, numerator, denominator)).toBe(expected);
    expect(roundHalfUp(big, BigInt(numerator), BigInt(denominator))).toBe(expected);
  });

  it("gives no big result that a number cannot hold", () => {
    expect(roundHalfUp(big, BigInt(Number.MAX_SAFE_INTEGER), 1n)).toBe(Number.MAX_SAFE_INTEGER);
    expect(roundHalfUp(big, 2n ** 53n, 1n)).toBeNaN();
  });
});

describe("exact texts", () => {
  it.each([
    ["86.50", 173, 2],
    ["0", 0, 1],
    ["0.000", 0, 1],
    ["007", 7, 1],
    ["1/3", 1, 3],
    ["6/4", 3, 2],
    ["123456789012345678", 123456789012345678n, 1],
    ["2.0000000000000000000000", 2, 1],
  ])("%s are read in lowest terms", (text, numerator, denominator) =>
    expect(parseFraction(text)).toEqual({ numerator, denominator }),
  );

  it("are decimals only where areas are meant", () => {
    expect(parseDecimal("1/2")).toBeNull();
    expect(parseFraction("1/2")).not.toBeNull();
  });

  it.each([
    ["0.3", "1/3", false],
    ["1/3", "0.3", true],
    ["10.0", "10", false],
    ["0.3333333333333333333333", "1/3", false],
  ])("%s > %s is %s", (a, b, expected) => {
    const [left, right] = [parseFraction(a), parseFraction(b)];
    expect(left && right && isAbove(left, right)).toBe(expected);
  });
});

describe("fractions", () => {
  const share: fc.Arbitrary<Fraction> = fc
    .tuple(fc.maxSafeNat(), positive)
    .map(([a, b]) => parseFraction(`${Math.min(a, b)}/${b}`) ?? ONE);

  it.each([
    [["0.3", "0.7"], "1"],
    [["1/3", "1/3", "1/3"], "1"],
    [["1/3", "0.3"], "19/30"],
    [[], "0"],
  ])("%j sum to %s", (parts, total) => {
    const read = parts.map((each) => parseFraction(each) ?? ONE);
    expect(isSame(sumOf(read), parseFraction(total) ?? ONE)).toBe(true);
    expect(isSame(sumOf([...read, ONE]), parseFraction(total) ?? ONE)).toBe(false);
  });

  it("of an amount are rounded down at any size", () => {
    fc.assert(
      fc.property(share, fc.maxSafeNat(), (part, amount) => {
        const exact = (BigInt(amount) * BigInt(part.numerator)) / BigInt(part.denominator);
        expect(partOf(part)(amount)).toBe(Number(exact));
      }),
      { numRuns: 2_000 },
    );
  });

  it("of an amount are rounded half up at any size", () => {
    fc.assert(
      fc.property(share, fc.maxSafeNat(), (part, amount) => {
        const [n, d] = [BigInt(amount) * BigInt(part.numerator), BigInt(part.denominator)];
        const up = (n % d) * 2n >= d ? 1n : 0n;
        expect(roundedPartOf(part)(amount)).toBe(Number(n / d + up));
      }),
      { numRuns: 2_000 },
    );
    expect(roundedPartOf({ numerator: 1, denominator: 2 })(1_234_567)).toBe(617_284);
  });
});
