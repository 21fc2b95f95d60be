import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkProgram } from "~/domain/check/check-program";
import type { Criterion, FactCriterion } from "~/domain/program/criteria/criterion";
import { evaluate, type Truth } from "~/domain/program/criteria/evaluate";
import { factOn } from "~/domain/program/criteria/fact-on";
import type { Fact, FactKey, Facts } from "~/domain/program/criteria/facts";

const day = "2026-06-01";
const leafOf = (criterion: Omit<FactCriterion, "clause">): FactCriterion => ({ ...criterion, clause: "a" });
const order = fc.constantFrom("atLeast", "atMost", "moreThan", "lessThan", "is" as const);
const small = fc.integer({ min: 0, max: 3 });

/** Conditions on facts of several types, some of them derived from others. */
const leaf: fc.Arbitrary<FactCriterion> = fc.oneof(
  fc.record({ fact: fc.constant("insuredStaff" as const), comparison: order, value: small }).map(leafOf),
  fc.boolean().map((value) => leafOf({ fact: "subletting", comparison: "is", value })),
  fc.boolean().map((value) => leafOf({ fact: "firstLicence", comparison: "is", value })),
  fc.constantFrom("software", "other").map((value) => leafOf({ fact: "sector", comparison: "is", value })),
  fc.constantFrom(6, 24).map((value) => leafOf({ fact: "companyAgeMonths", comparison: "atMost", value })),
  fc.constantFrom(100_000, 250_000).map((value) => leafOf({ fact: "monthlyRentFen", comparison: "atMost", value })),
);

const tree = fc.letrec<{ node: Criterion }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie("node"), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie("node").map((not) => ({ not })),
  ),
})).node;

const said = <T extends Fact["value"]>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact> =>
  value.map((each) => ({ value: each, source: "answer", asOf: day }));

/** Everything that can be known; a case knows some of it. */
const world = fc.record({
  insuredStaff: said(small),
  subletting: said(fc.boolean()),
  firstLicence: said(fc.boolean()),
  sector: said(fc.constantFrom("software", "other")),
  companyEstablishedOn: said(fc.constantFrom("2020-01-01", "2025-06-01", "2026-02-01")),
  areaM2: said(fc.constantFrom("20", "60.5")),
  rentFenPerM2Month: said(fc.constantFrom(3_000, 5_000)),
});
const subset = fc.subarray([
  "insuredStaff",
  "subletting",
  "firstLicence",
  "sector",
  "companyEstablishedOn",
  "areaM2",
  "rentFenPerM2Month",
] as const satisfies FactKey[]);

const knowing = (all: Facts, keys: readonly FactKey[]): Facts =>
  Object.fromEntries(keys.flatMap((key) => (all[key] ? [[key, all[key]]] : [])));

const truth = (criterion: Criterion, facts: Facts): Truth => evaluate(criterion, facts, day).truth;

describe("three-valued logic over real facts", () => {
  it("keeps De Morgan's laws and double negation", () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), world, subset, (parts, all, keys) => {
        const facts = knowing(all, keys);
        const negated = parts.map((not) => ({ not }));
        expect(truth({ not: { all: parts } }, facts)).toBe(truth({ any: negated }, facts));
        expect(truth({ not: { any: parts } }, facts)).toBe(truth({ all: negated }, facts));
        for (const part of parts) expect(truth({ not: { not: part } }, facts)).toBe(truth(part, facts));
      }),
    );
  });

  it("does not depend on the order of parts, nor on how they are grouped or repeated", () => {
    fc.assert(
      fc.property(fc.tuple(tree, tree, tree), world, subset, ([a, b, c], all, keys) => {
        const facts = knowing(all, keys);
        expect(truth({ all: [c, a, b] }, facts)).toBe(truth({ all: [{ all: [a, b] }, c] }, facts));
        expect(truth({ any: [c, a, b] }, facts)).toBe(truth({ any: [a, { any: [b, c] }, a] }, facts));
      }),
    );
  });

  it("never turns over when an unknown fact becomes known", () => {
    fc.assert(
      fc.property(tree, world, subset, subset, (criterion, all, keys, more) => {
        const before = truth(criterion, knowing(all, keys));
        const after = truth(criterion, knowing(all, [...keys, ...more]));
        if (before !== "unknown") expect(after).toBe(before);
      }),
    );
  });

  it("is decided once everything that it asks for is known", () => {
    fc.assert(
      fc.property(tree, world, (criterion, all) => {
        expect(truth(criterion, all)).not.toBe("unknown");
      }),
    );
  });

  it("takes what cannot be derived for unknown, never for 0", () => {
    expect(factOn({}, "companyAgeMonths", day)).toBeNull();
    expect(truth(leafOf({ fact: "monthlyRentFen", comparison: "atMost", value: 1 }), {})).toBe("unknown");
    expect(truth(leafOf({ fact: "companyAgeMonths", comparison: "atMost", value: 24 }), {})).toBe("unknown");
  });
});

describe("what a check concludes", () => {
  const outcome = (criteria: Criterion, facts: Facts) => checkProgram({ criteria }, facts, day).outcome;

  it("is eligible exactly where all is met, and stays so and stays impossible when more becomes known", () => {
    fc.assert(
      fc.property(tree, world, subset, subset, (criteria, all, keys, more) => {
        const [before, after] = [knowing(all, keys), knowing(all, [...keys, ...more])];
        const found = outcome(criteria, before);
        expect(found === "eligible").toBe(truth(criteria, before) === "met");
        if (found === "eligible") expect(outcome(criteria, after)).toBe("eligible");
        if (found === "not") expect(outcome(criteria, after)).toBe("not");
      }),
    );
  });

  it("is neither for nor against anybody of whom nothing is known, unless nothing can change it", () => {
    fc.assert(
      fc.property(tree, (criteria) => {
        const found = checkProgram({ criteria }, {}, day);
        if (found.outcome === "not") expect(found.result.truth).toBe("notMet");
        if (found.result.truth === "unknown") expect(found.outcome).toBe("wouldBeIf");
      }),
    );
  });
});
