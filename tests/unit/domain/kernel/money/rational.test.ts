import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, multiply, parseRational, rational, roundHalfUp } from "~/domain/kernel/money/rational";

const anyRational = fc
  .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([numerator, denominator]) => rational(numerator, denominator));

describe("exact numbers", () => {
  it.each([
    ["0.35", 7n, 20n],
    ["1/3", 1n, 3n],
    ["2/6", 1n, 3n],
    ["-0.5", -1n, 2n],
    ["80", 80n, 1n],
    ["0", 0n, 1n],
    ["0.00", 0n, 1n],
  ])("%s is read as %i/%i", (text, numerator, denominator) => {
    expect(parseRational(text)).toEqual({ numerator, denominator });
  });

  it.each(["", "1/0", "1/-3", "1.5/2", ".5", "1e3", "1,000", "half"])("%j is refused", (text) => {
    expect(parseRational(text)).toBeNull();
  });

  it("have one form each, with a positive denominator", () => {
    expect(rational(2n, -4n)).toEqual(rational(-1n, 2n));
    expect(rational(-2n, -4n)).toEqual(rational(1n, 2n));
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });

  it("add and multiply without loss", () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(c, add(a, b))).toEqual(add(multiply(c, a), multiply(c, b)));
        expect(compare(add(a, c), add(b, c))).toBe(compare(a, b));
      }),
    );
    expect(compare(rational(1n, 3n), rational(333n, 1000n))).toBe(1);
  });

  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -2n],
    [7n, 3n, 2n],
    [8n, 3n, 3n],
    [-7n, 3n, -2n],
    [-8n, 3n, -3n],
    [-4n, 2n, -2n],
    [1n, 2n, 1n],
  ])("%i/%i rounds half up to %i", (numerator, denominator, rounded) => {
    expect(roundHalfUp(rational(numerator, denominator))).toBe(rounded);
  });

  it("round to within half", () => {
    fc.assert(
      fc.property(anyRational, (value) => {
        const error = add(value, rational(-roundHalfUp(value)));
        expect(compare(error, rational(-1n, 2n))).toBeGreaterThanOrEqual(0);
        expect(compare(error, rational(1n, 2n))).toBe(-1);
      }),
    );
  });
});
