import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Criterion, FactCriterion } from "~/domain/program/criteria/criterion";
import { evaluate, factResults, type Truth } from "~/domain/program/criteria/evaluate";
import { monthsSince } from "~/domain/program/criteria/fact-on";
import type { FactKey, Facts, FactValue } from "~/domain/program/criteria/facts";

const fact = (value: FactValue) => ({ value, source: "answer", asOf: "2026-01-01" }) as const;

const truthOf = (criterion: Omit<FactCriterion, "clause">, facts: Facts, onDate = "2026-06-01"): Truth =>
  evaluate({ ...criterion, clause: "a" }, facts, onDate).truth;

describe("a condition on a fact", () => {
  it.each([
    ["atLeast", "notMet", "met", "met"],
    ["atMost", "met", "met", "notMet"],
    ["moreThan", "notMet", "notMet", "met"],
    ["lessThan", "met", "notMet", "notMet"],
    ["is", "notMet", "met", "notMet"],
  ] as const)("compares %s", (comparison, below, equal, above) => {
    const cases: [FactKey, FactValue, FactValue, FactValue][] = [
      ["insuredStaff", 1, 2, 3],
      ["rentFenPerM2Month", 4_999, 5_000, 5_001],
      ["areaM2", "9.5", "100", "100.01"],
      ["companyEstablishedOn", "2025-12-31", "2026-01-01", "2026-01-02"],
    ];
    for (const [key, low, value, high] of cases) {
      const truths = [low, value, high].map((known) =>
        truthOf({ fact: key, comparison, value }, { [key]: fact(known) }),
      );
      expect(truths).toEqual([below, equal, above]);
    }
  });

  it("compares an area as a number, however it is written", () => {
    expect(truthOf({ fact: "areaM2", comparison: "is", value: "80" }, { areaM2: fact("80.00") })).toBe("met");
  });

  it("knows one of several", () => {
    const criterion = { fact: "sector", comparison: "oneOf", value: ["software", "dataServices"] } as const;
    expect(truthOf(criterion, { sector: fact("software") })).toBe("met");
    expect(truthOf(criterion, { sector: fact("other") })).toBe("notMet");
  });

  it("is unknown without the fact, and keeps fact, source, date and clause with it", () => {
    const criterion = { fact: "insuredStaff", comparison: "atLeast", value: 2, clause: "staff" } as const;
    const known = { value: 3, source: "profile", asOf: "2026-03-31" } as const;
    expect(evaluate(criterion, {}, "2026-06-01")).toMatchObject({ truth: "unknown", fact: null });
    expect(evaluate(criterion, { insuredStaff: known }, "2026-06-01")).toEqual({
      kind: "fact",
      truth: "met",
      criterion,
      fact: known,
      parameter: 2,
    });
  });

  it("takes the parameter in force on the day, and is unknown before the first", () => {
    const value = {
      dated: [
        { from: "2026-01-01", value: 2 },
        { from: "2027-01-01", value: 5 },
      ],
    };
    const on = (day: string) =>
      truthOf({ fact: "insuredStaff", comparison: "atLeast", value }, { insuredStaff: fact(3) }, day);
    expect(["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map(on)).toEqual([
      "unknown",
      "met",
      "met",
      "notMet",
    ]);
  });
});

describe("ages", () => {
  it("are exact on the anniversary, so that at most 24 months ends with that day", () => {
    const age = { fact: "companyAgeMonths", comparison: "atMost", value: 24 } as const;
    const facts: Facts = { companyEstablishedOn: fact("2024-03-31") };
    expect(truthOf(age, facts, "2026-03-31")).toBe("met");
    expect(truthOf(age, facts, "2026-04-01")).toBe("notMet");
    expect(truthOf({ ...age, comparison: "atLeast", value: 6 }, facts, "2024-09-29")).toBe("notMet");
    expect(truthOf({ ...age, comparison: "atLeast", value: 6 }, facts, "2024-09-30")).toBe("met");
  });

  it("count years from months", () => {
    const facts: Facts = { founderGraduatedOn: fact("2020-02-29") };
    const recent = { fact: "founderYearsSinceGraduation", comparison: "atMost", value: 5 } as const;
    expect(truthOf(recent, facts, "2025-02-28")).toBe("met");
    expect(truthOf(recent, facts, "2025-03-01")).toBe("notMet");
  });

  it("grow day by day", () => {
    const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2050-01-01"), noInvalidDate: true });
    const civil = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, day, (from, to) => {
        const next = new Date(to.getTime() + 86_400_000);
        expect(monthsSince(civil(from), civil(next))).toBeGreaterThan(monthsSince(civil(from), civil(to)));
      }),
    );
  });
});

/** A condition that comes out as wanted. */
const leaf = (truth: Truth): FactCriterion => ({
  fact: truth === "unknown" ? "insuredStaff" : "subletting",
  comparison: truth === "unknown" ? "atLeast" : "is",
  value: truth === "unknown" ? 1 : truth === "met",
  clause: "a",
});
const facts: Facts = { subletting: fact(true) };
const value = { notMet: 0, unknown: 1, met: 2 };
const truths: Truth[] = ["notMet", "unknown", "met"];
const anyTruth = fc.constantFrom(...truths);
const result = (criterion: Criterion): Truth => evaluate(criterion, facts, "2026-01-01").truth;

describe("three-valued logic", () => {
  it("takes the least of all, the greatest of any, and the opposite of not", () => {
    fc.assert(
      fc.property(fc.array(anyTruth, { maxLength: 5 }), (parts) => {
        const values = parts.map((each) => value[each]);
        expect(value[result({ all: parts.map(leaf) })]).toBe(Math.min(2, ...values));
        expect(value[result({ any: parts.map(leaf) })]).toBe(Math.max(0, ...values));
      }),
    );
    for (const each of truths) expect(value[result({ not: leaf(each) })]).toBe(2 - value[each]);
  });

  const tree = fc.letrec<{ node: Criterion }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      anyTruth.map(leaf),
      fc.array(tie("node"), { maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie("node").map((not) => ({ not })),
    ),
  })).node;

  it("never takes unknown for met or not met: what is known stays when more becomes known", () => {
    fc.assert(
      fc.property(tree, fc.boolean(), (criterion, staff) => {
        const before = result(criterion);
        const after = evaluate(criterion, { ...facts, insuredStaff: fact(staff ? 1 : 0) }, "2026-01-01").truth;
        expect(after).not.toBe("unknown");
        if (before !== "unknown") expect(after).toBe(before);
      }),
    );
  });

  it("keeps a result for every condition", () => {
    const count = (criterion: Criterion): number => {
      if ("fact" in criterion) return 1;
      if ("not" in criterion) return count(criterion.not);
      return ("all" in criterion ? criterion.all : criterion.any).reduce((sum, part) => sum + count(part), 0);
    };
    fc.assert(
      fc.property(tree, (criterion) => {
        expect(factResults(evaluate(criterion, facts, "2026-01-01"))).toHaveLength(count(criterion));
      }),
    );
  });
});
