import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planSubsidy } from "~/domain/subsidy/plan";
import { plannerFor } from "~/domain/subsidy/planner";
import { recapped } from "~/domain/subsidy/recap";
import type { PlanInput } from "~/domain/subsidy/types";
import { daysInMonth, monthStart } from "~/domain/kernel/time/day-number";
import { planInput } from "./arbitraries";
import { sampleInput } from "./sample-input";

const byPlanner = ({ terms: { start, ...terms }, lease, leaseEnd, events }: PlanInput) =>
  plannerFor(terms)({ start, lease, leaseEnd, events });

/** What a plan shows, or the problems. */
const shown = (result: ReturnType<typeof planSubsidy>) => (result.ok ? result.plan : result.errors);

describe("a planner for many awards under the same terms", () => {
  it("gives each the plan that it has alone", () => {
    fc.assert(
      fc.property(planInput, (input) => {
        expect(shown(byPlanner(input))).toEqual(shown(planSubsidy(input)));
      }),
    );
  });

  it.each([
    ["start", { start: "2026-02-30" }, {}],
    ["tiers[0].months", { tiers: [{ months: 0, fen: 1 }] }, {}],
    ["lease and leaseEnd", {}, { lease: [{ from: "x", areaM2: "-1", rentFenPerM2Month: 1 }], leaseEnd: "y" }],
    ["terms and events", { tiers: [] }, { events: [{ type: "terminate", on: "never" } as const] }],
  ])("names a problem of %s as it is named alone", (_, terms, rest) => {
    const input = sampleInput();
    const broken = { ...input, ...rest, terms: { ...input.terms, ...terms } };
    const alone = planSubsidy(broken);
    expect(alone.ok).toBe(false);
    expect(shown(byPlanner(broken))).toEqual(shown(alone));
  });
});

it("a plan under other caps is what the terms with those caps give", () => {
  const cap = fc.option(fc.integer({ min: 0, max: 5_000_000 }));
  const caps = fc.record({ monthlyCapFen: cap, annualCapFen: cap, totalCapFen: cap });
  fc.assert(
    fc.property(planInput, caps, (input, others) => {
      const [own, other] = [planSubsidy(input), planSubsidy({ ...input, terms: { ...input.terms, ...others } })];
      fc.pre(own.ok && other.ok);
      if (own.ok && other.ok) expect(recapped(own.plan, others)).toEqual(other.plan);
    }),
  );
});

it("a month has the days until the next begins", () => {
  for (let month = 12; month < 10_000 * 12; month += 1)
    expect(daysInMonth(month)).toBe(monthStart(month + 1) - monthStart(month));
});
