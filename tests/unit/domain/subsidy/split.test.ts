import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceSplitter, splitBySource } from "~/domain/subsidy/split";

const cityAndZone = [
  { source: "city", share: "0.3" },
  { source: "zone", share: "0.7" },
];

describe("an amount between sources", () => {
  it("is divided by their shares, the fen left over going to the first", () => {
    expect(splitBySource(1000, cityAndZone).map(({ fen }) => fen)).toEqual([300, 700]);
    expect(splitBySource(101, cityAndZone)).toEqual([
      { source: "city", fen: 31 },
      { source: "zone", fen: 70 },
    ]);
    expect(splitBySource(-101, cityAndZone).map(({ fen }) => fen)).toEqual([-31, -70]);
  });

  it("adds up, and no part is off by as much as a fen per source", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 6 }), (fen, sources) => {
        const shares = Array.from({ length: sources }, (_, i) => ({ source: String(i), share: `1/${sources}` }));
        const parts = splitBySource(fen, shares).map((part) => part.fen);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(fen));
        for (const part of parts) expect(Math.abs(part - parts[parts.length - 1]!)).toBeLessThan(sources);
      }),
    );
  });

  it("is divided alike in small and in big integers", () => {
    const shares = fc
      .array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 4 })
      .filter((parts) => parts.some((part) => part > 0))
      .map((parts) => {
        const whole = parts.reduce((sum, part) => sum + part, 0);
        return parts.map((part, i) => ({ source: String(i), part: BigInt(part), whole, share: `${part}/${whole}` }));
      });
    fc.assert(
      fc.property(fc.maxSafeInteger(), shares, (fen, parts) => {
        const amount = BigInt(Math.abs(fen));
        const rest = parts.map(({ part, whole }) => (amount * part) / BigInt(whole)).slice(1);
        const exact = [rest.reduce((left, each) => left - each, amount), ...rest].map((each) => Number(each));
        const divided = sourceSplitter(parts)(fen);
        expect(divided.map(Math.abs)).toEqual(exact);
        for (const each of divided) expect(Object.is(each, -0) || each * Math.sign(fen) < 0).toBe(false);
      }),
    );
  });

  it("is refused when the shares are none or do not sum to 1", () => {
    expect(() => splitBySource(100, [])).toThrow(RangeError);
    expect(() => splitBySource(100, [{ source: "city", share: "0.9" }])).toThrow(RangeError);
    expect(() => splitBySource(100, [{ source: "city", share: "all" }])).toThrow(RangeError);
    expect(() =>
      splitBySource(100, [
        { source: "city", share: "2" },
        { source: "zone", share: "-1" },
      ]),
    ).toThrow(RangeError);
  });
});
