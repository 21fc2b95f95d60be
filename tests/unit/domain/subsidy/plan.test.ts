import { describe, expect, it } from "vitest";
import type { Plan, PlanInput } from "~/domain/subsidy/types";
import { planned, sampleInput } from "./sample-input";

const planOf = (...args: Parameters<typeof sampleInput>): Plan => planned(sampleInput(...args)).plan;
const share = (months: number) => [{ months, share: "1" }];

describe("a plan has no lines and still an end", () => {
  it.each<[string, Partial<PlanInput>, string]>([
    ["an empty lease", { lease: [] }, "2029-03-15"],
    ["a lease that ended before the start", { leaseEnd: "2026-03-15" }, "2029-03-15"],
    [
      "a lease that begins after the end",
      { lease: [{ from: "2029-03-15", areaM2: "1", rentFenPerM2Month: 1 }] },
      "2029-03-15",
    ],
    ["a termination on the start", { events: [{ type: "terminate", on: "2026-03-15" }] }, "2026-03-15"],
    [
      "a suspension until the termination",
      {
        events: [
          { type: "suspend", from: "2026-01-01", to: "2027-01-01" },
          { type: "terminate", on: "2026-09-01" },
        ],
      },
      "2026-09-01",
    ],
  ])("with %s", (_, rest, end) => expect(planOf(rest)).toEqual({ end, totalFen: 0, lines: [] }));

  it("with a program that stopped paying before the start, whose end is then the start", () => {
    expect(planOf({ terms: { until: "2020-01-01" } })).toEqual({ end: "2026-03-15", totalFen: 0, lines: [] });
    const terminated = { terms: { until: "2020-01-01" }, events: [{ type: "terminate" as const, on: "2026-05-01" }] };
    expect(planOf(terminated).end).toBe("2026-03-15");
  });

  it("with a suspension that uses up the whole period", () => {
    const events = [{ type: "suspend" as const, from: "2026-01-01", to: "2040-01-01" }];
    expect(planOf({ terms: { suspension: "consumes" }, events })).toEqual({
      end: "2029-03-15",
      totalFen: 0,
      lines: [],
    });
  });
});

describe("a plan has lines of 0", () => {
  it.each<[string, Partial<PlanInput>]>([
    ["a zero area", { lease: [{ from: "2026-03-15", areaM2: "0", rentFenPerM2Month: 4500 }] }],
    ["a zero rent", { lease: [{ from: "2026-03-15", areaM2: "100", rentFenPerM2Month: 0 }] }],
    ["a zero share", { terms: { ...sampleInput().terms, tiers: [{ months: 36, share: "0" }] } }],
    ["a zero area cap", { terms: { ...sampleInput().terms, areaCapM2: "0.00" } }],
  ])("for %s", (_, rest) => {
    const { lines } = planOf(rest);
    expect(lines).toHaveLength(37);
    expect(lines.every((line) => line.grossFen === 0 && line.amountFen === 0 && line.caps.length === 0)).toBe(true);
  });

  it("for a cap of 0, which keeps the gross amount and names the cap", () => {
    const { lines, totalFen } = planOf({ terms: { totalCapFen: 0 } });
    expect(totalFen).toBe(0);
    expect(lines[1]).toEqual({
      month: "2026-04",
      year: "2026",
      days: 30,
      grossFen: 450000,
      amountFen: 0,
      caps: ["total"],
    });
  });
});

describe("amounts are exact", () => {
  it("where a double would round the other way", () => {
    // 0.145 × 100 fen is 14.499999999999998 in doubles, exactly 14.5 in truth.
    const lease = [{ from: "2026-04-01", areaM2: "0.145", rentFenPerM2Month: 100 }];
    expect(planOf({ terms: { start: "2026-04-01", tiers: share(1) }, lease }).lines[0]?.grossFen).toBe(15);
  });

  it("just below a half with more digits than machine integers hold", () => {
    const lease = [{ from: "2026-04-01", areaM2: `0.144${"9".repeat(40)}`, rentFenPerM2Month: 100 }];
    expect(planOf({ terms: { start: "2026-04-01", tiers: share(1) }, lease }).lines[0]?.grossFen).toBe(14);
  });

  it("at the limit of what a JSON number holds", () => {
    const lease = [{ from: "2026-04-01", areaM2: "1", rentFenPerM2Month: Number.MAX_SAFE_INTEGER }];
    expect(planOf({ terms: { start: "2026-04-01", tiers: share(1) }, lease }).totalFen).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe("the order of time", () => {
  it("jumps over centuries of suspension without a line for them", () => {
    const events = [{ type: "suspend" as const, from: "2026-05-15", to: "9000-05-15" }];
    const { end, lines } = planOf({ terms: { tiers: share(4) }, events });
    expect(end).toBe("9000-07-15");
    expect(lines.map((line) => line.month)).toEqual(["2026-03", "2026-04", "2026-05", "9000-05", "9000-06", "9000-07"]);
  });

  it("takes a lease row from long before the start", () => {
    const lease = [
      { from: "2000-01-01", areaM2: "1", rentFenPerM2Month: 1 },
      { from: "2020-01-01", areaM2: "100", rentFenPerM2Month: 4500 },
    ];
    expect(planOf({ lease })).toEqual(planOf());
  });

  it("leaves the days before the first lease row unpaid while the clock runs", () => {
    const lease = [{ from: "2026-04-11", areaM2: "100", rentFenPerM2Month: 4500 }];
    const { end, lines } = planOf({ lease });
    expect(end).toBe("2029-03-15");
    expect(lines[0]).toMatchObject({ month: "2026-04", days: 20, grossFen: 300000 });
  });
});
