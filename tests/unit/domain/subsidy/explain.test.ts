import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainPlan, idleMonths } from "~/domain/subsidy/explain";
import type { LineExplanation } from "~/domain/subsidy/explain";
import { planInput } from "./arbitraries";
import { planned, sampleInput } from "./sample-input";

const explained = (month: string, ...args: Parameters<typeof sampleInput>): LineExplanation[] =>
  explainPlan(planned(sampleInput(...args))).filter(({ line }) => line.month === month);

describe("an explanation", () => {
  it("names both tiers of the month of a boundary", () => {
    const [line] = explained("2027-03");
    expect(line?.parts).toEqual([
      {
        from: "2027-03-01",
        to: "2027-03-15",
        days: 14,
        tier: { index: 0, path: "terms.tiers[0]", kind: "share", value: "1" },
        leaseRow: 0,
        areaM2: "100",
        rentFenPerM2Month: 4500,
        monthFen: 450000,
        limits: [],
      },
      {
        from: "2027-03-15",
        to: "2027-04-01",
        days: 17,
        tier: { index: 1, path: "terms.tiers[1]", kind: "share", value: "0.7" },
        leaseRow: 0,
        areaM2: "100",
        rentFenPerM2Month: 4500,
        monthFen: 315000,
        limits: [],
      },
    ]);
    expect(line?.dayWeight).toEqual({ numerator: 1, denominator: 31 });
  });

  it("names each lease row of a month", () => {
    const lease = [
      { from: "2026-03-15", areaM2: "100", rentFenPerM2Month: 4500 },
      { from: "2026-05-11", areaM2: "120.5", rentFenPerM2Month: 4400 },
    ];
    const parts = explained("2026-05", { lease })[0]?.parts;
    expect(parts?.map(({ leaseRow, days, areaM2 }) => [leaseRow, days, areaM2])).toEqual([
      [0, 10, "100"],
      [1, 21, "120.5"],
    ]);
  });

  it("counts suspended, unleased and payable days of the month", () => {
    const events = [{ type: "suspend" as const, from: "2026-07-11", to: "2026-07-16" }];
    expect(explained("2026-07", { events, leaseEnd: "2026-07-26" })[0]?.monthDays).toEqual({
      all: 31,
      payable: 20,
      suspended: 5,
      unleased: 6,
    });
    expect(explained("2026-03")[0]?.monthDays).toEqual({ all: 31, payable: 17, suspended: 0, unleased: 0 });
  });

  it("says which cap lowered the line and what was left of it", () => {
    const terms = { monthlyCapFen: 300000, annualCapFen: 1_000_000, totalCapFen: 1_200_000 };
    const caps = explainPlan(planned(sampleInput({ terms }))).map((each) => each.caps);
    expect(caps[0]).toEqual([]);
    expect(caps[1]).toEqual([{ cap: "month", leftFen: 300000 }]);
    // 246,774 + 300,000 + 300,000 were granted before June.
    expect(caps[3]).toEqual([
      { cap: "month", leftFen: 300000 },
      { cap: "year", leftFen: 153226 },
    ]);
  });

  it("keeps the lines of an anniversary month apart and counts its days together", () => {
    const lines = explained("2027-03", { terms: { capYear: "benefit", proration: "thirty" } });
    expect(lines.map(({ line, parts }) => [line.year, parts.length, parts[0]?.days])).toEqual([
      ["1", 1, 14],
      ["2", 1, 17],
    ]);
    expect(lines.map(({ monthDays }) => monthDays.payable)).toEqual([31, 31]);
    expect(lines[0]?.dayWeight.denominator).toBe(31);
  });

  it.each([
    [{ areaCapM2: "99.99" }, ["areaCapM2"]],
    [{ areaCapM2: "100" }, []],
    [{ areaBands: [{ upToM2: "50", share: "1" }] }, ["areaBands"]],
    [{ rateCapFen: 4499 }, ["rateCapFen"]],
    [{ rateCapFen: 4500 }, []],
    [{ rentShareCap: "0.99" }, ["rentShareCap"]],
    [{ rentShareCap: "1" }, []],
    [{ tiers: [{ months: 12, fen: 500_000 }], rentShareCap: "1", rateCapFen: 1, areaCapM2: "1" }, ["rentShareCap"]],
    [{ tiers: [{ months: 12, fenPerM2: 100 }], rateCapFen: 1, areaCapM2: "1" }, ["areaCapM2"]],
  ])("says what limits the value under %j", (terms, limits) =>
    expect(explained("2026-04", { terms })[0]?.parts[0]?.limits).toEqual(limits),
  );

  it("covers every line of any plan with its days", () => {
    fc.assert(
      fc.property(planInput, (input) => {
        const { plan, basis } = planned(input);
        const explanations = explainPlan({ plan, basis });
        expect(explanations.map(({ line }) => line)).toEqual(plan.lines);
        for (const { line, parts, monthDays, caps } of explanations) {
          expect(parts.reduce((sum, part) => sum + part.days, 0)).toBe(line.days);
          expect(parts.every((part) => part.from.slice(0, 7) === line.month)).toBe(true);
          expect(caps.map(({ cap }) => cap)).toEqual(line.caps);
          expect(caps.at(-1)?.leftFen ?? line.grossFen).toBe(line.amountFen);
          expect(monthDays.payable + monthDays.suspended + monthDays.unleased).toBeLessThanOrEqual(monthDays.all);
          expect(Math.min(monthDays.suspended, monthDays.unleased)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe("the months that a plan passes over", () => {
  const paused = { type: "suspend", from: "2026-11-10", to: "2027-01-09" } as const;
  const idleIn = (...args: Parameters<typeof sampleInput>) => idleMonths(planned(sampleInput(...args)));

  it("are those without a payable day, with the days that are suspended", () => {
    expect(idleIn()).toEqual([]);
    expect(idleIn({ events: [paused] })).toEqual([
      { month: "2026-12", monthDays: { all: 31, payable: 0, suspended: 31, unleased: 0 } },
    ]);
  });

  it("are those at the ends of the benefit, too, with the days of it alone", () => {
    const events = [
      { ...paused, from: "2026-03-15", to: "2026-05-01" },
      { ...paused, from: "2026-11-10", to: "2027-01-09" },
      { type: "terminate", on: "2026-12-08" } as const,
    ];
    expect(idleIn({ events }).map(({ month, monthDays }) => [month, monthDays.suspended])).toEqual([
      ["2026-03", 17],
      ["2026-04", 30],
      ["2026-12", 7],
    ]);
    expect(idleIn({ events: [{ type: "terminate", on: "2026-03-15" }] })).toEqual([]);
  });

  it("are those after the lease", () => {
    const events = [{ type: "terminate", on: "2027-02-11" } as const];
    expect(
      idleIn({ leaseEnd: "2027-01-01", events }).map(({ month, monthDays }) => [month, monthDays.unleased]),
    ).toEqual([
      ["2027-01", 31],
      ["2027-02", 10],
    ]);
  });
});
