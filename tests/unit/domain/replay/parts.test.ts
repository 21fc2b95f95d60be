import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { needsOf } from "~/domain/budget/reservation";
import { differingTerms } from "~/domain/replay/differing-terms";
import { decidingQuestions } from "~/domain/replay/deciding-questions";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import { Largest } from "~/domain/replay/largest";
import { MonthSums } from "~/domain/replay/month-sums";
import { sameJson } from "~/domain/replay/same-json";
import { replayedStates, standingOf } from "~/domain/replay/standing";
import { planSubsidy } from "~/domain/subsidy/plan";
import { cityPremises } from "../../../../prisma/seed/programs/city-premises";
import { planInput } from "../subsidy/arbitraries";
import { terms } from "./sample";

describe("sums by month", () => {
  const funding = [
    { source: "city", share: "1/3" },
    { source: "zone", share: "2/3" },
  ];

  it("by year and source are what the same plans would reserve in the budget", () => {
    fc.assert(
      fc.property(fc.array(planInput, { maxLength: 6 }), (inputs) => {
        const plans = inputs.flatMap((input) => {
          const planned = planSubsidy(input);
          return planned.ok ? [planned.plan] : [];
        });
        const sums = new MonthSums();
        const add = sums.adder(funding);
        const needs = new Map<string, number>();
        for (const plan of plans) {
          add(plan.lines, "awards", "after");
          for (const [key, fen] of needsOf(plan, funding)) needs.set(key, (needs.get(key) ?? 0) + fen);
        }
        const found = sums
          .byYear()
          .map(({ year, source, costs }) => [`${year} ${source}`, costs.awards.after] as const);
        expect(new Map(found.filter(([, fen]) => fen > 0))).toEqual(new Map([...needs].filter(([, fen]) => fen > 0)));
      }),
      { numRuns: 60 },
    );
  });

  it("keep groups, sides and sources apart, also where a version brings a source of its own", () => {
    const sums = new MonthSums();
    sums.adder([{ source: "city", share: "1" }])([{ month: "2026-04", amountFen: 10 }], "awards", "before");
    sums.adder(funding)([{ month: "2026-04", amountFen: 100 }], "applications", "after");
    const costs = (before: number, after: number) => ({
      awards: { before, after: 0 },
      applications: { before: 0, after },
    });
    expect(sums.byYear()).toEqual([
      { year: 2026, source: "city", costs: costs(10, 34) },
      { year: 2026, source: "zone", costs: costs(0, 66) },
    ]);
    expect(sums.byMonth()).toEqual([{ month: "2026-04", costs: costs(10, 100) }]);
  });
});

describe("the largest of many", () => {
  it("are those that sorting finds, of equal ones the first", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: 1, max: 8 }), (weights, most) => {
        const largest = new Largest<number>(most);
        for (const [i, weight] of weights.entries()) largest.offer(weight, i);
        const sorted = [...weights.entries()].sort(([a, x], [b, y]) => y - x || a - b).map(([i]) => i);
        expect(largest.entries()).toEqual(sorted.slice(0, most));
      }),
    );
  });
});

describe("the questions that decide", () => {
  const { content } = cityPremises;
  const deciding = decidingQuestions(content);

  it("state facts, choose the terms, describe the premises, or are what one of these hangs on", () => {
    const keys = deciding.map(({ key }) => key);
    expect(keys).toContain("founderCategory");
    expect(keys).toContain("leaseLastDay");
    expect(keys).not.toContain("business");
    const [first, ...others] = content.steps;
    const condition = { question: "jobsPlanned", equals: 3 } as const;
    const questions = first?.questions.map((each) => ({ ...each, when: condition })) ?? [];
    const later = decidingQuestions({ ...content, steps: [...others, { ...first!, questions }] });
    expect(later.map(({ key }) => key)).toContain("jobsPlanned");
  });

  it("hold what was asked, given and valid", () => {
    const answers = { founderCategory: "graduate", firstLicence: "perhaps", businessStartedOn: " ", areaM2: "50" };
    expect(countedAnswers(deciding, answers)).toEqual({ founderCategory: "graduate", areaM2: "50" });
    expect(countedAnswers(deciding, { founderCategory: "somebody" })).toEqual({});
  });
});

describe("terms", () => {
  it("differ by what they say, not by how it is written", () => {
    const { tiers, ...rest } = terms;
    expect(differingTerms(terms, { totalCapFen: null, ...rest, tiers: tiers.map((tier) => ({ ...tier })) })).toEqual(
      [],
    );
    const other = { ...terms, tiers: tiers.slice(1), monthlyCapFen: 5, until: null };
    expect(differingTerms(terms, other)).toEqual(["tiers", "monthlyCapFen"]);
  });

  it("are compared value by value", () => {
    expect(sameJson({ a: [1, { b: null }], c: "x" }, { c: "x", a: [1, { b: null }] })).toBe(true);
    for (const [a, b] of [
      [
        [1, 2],
        [2, 1],
      ],
      [[], {}],
      [{ a: 1 }, { a: 1, b: 2 }],
      [{ a: undefined }, { b: undefined }],
      [null, {}],
    ])
      expect(sameJson(a, b)).toBe(false);
  });
});

describe("cases without an award", () => {
  it("are replayed unless their company gave them up, and stand as open or rejected", () => {
    const standings = replayedStates.map((state) => [state, standingOf(state)]);
    expect(standings).toEqual([
      ["submitted", "open"],
      ["review", "open"],
      ["correction", "open"],
      ["recommended", "open"],
      ["notice", "open"],
      ["rejected", "rejected"],
      ["appeal", "rejected"],
      ["upheld", "rejected"],
      ["varied", "rejected"],
    ]);
  });
});
