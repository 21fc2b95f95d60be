import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AwardEvent, Plan, PlanInput, PlanLine } from "~/domain/subsidy/types";
import { civil, dayNumber } from "~/domain/kernel/time/day-number";
import { planInput, suspension } from "./arbitraries";
import { referencePlan } from "./reference";
import { planned } from "./sample-input";

const planOf = (input: PlanInput): Plan => planned(input).plan;

const sumBy = (lines: readonly PlanLine[], key: (line: PlanLine) => string): number[] => {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(key(line), (sums.get(key(line)) ?? 0) + line.amountFen);
  return [...sums.values()];
};

// The reference looks at every day of several years by itself.
const PATIENCE_MS = 60_000;

describe("any plan", () => {
  it(
    "equals the day-by-day reference",
    () => {
      fc.assert(
        fc.property(planInput, (input) => {
          expect(planOf(input)).toEqual(referencePlan(input));
        }),
        { numRuns: 400 },
      );
    },
    PATIENCE_MS,
  );

  it("has lines that add up to its total", () => {
    fc.assert(
      fc.property(planInput, (input) => {
        const { lines, totalFen } = planOf(input);
        expect(totalFen).toBe(sumBy(lines, () => "")[0] ?? 0);
      }),
    );
  });

  it("never grants more than the gross amount or a cap", () => {
    fc.assert(
      fc.property(planInput, (input) => {
        const { lines } = planOf(input);
        const { monthlyCapFen, annualCapFen, totalCapFen } = input.terms;
        for (const line of lines) {
          expect(line.amountFen).toBeLessThanOrEqual(line.grossFen);
          expect(line.amountFen).toBeGreaterThanOrEqual(0);
          expect(line.caps.length > 0).toBe(line.amountFen < line.grossFen);
        }
        const within = (cap: number | null | undefined, sums: number[]) =>
          expect(Math.max(0, ...sums)).toBeLessThanOrEqual(cap ?? Number.POSITIVE_INFINITY);
        within(
          monthlyCapFen,
          sumBy(lines, (line) => line.month),
        );
        within(
          annualCapFen,
          sumBy(lines, (line) => line.year),
        );
        within(
          totalCapFen,
          sumBy(lines, () => ""),
        );
      }),
    );
  });

  it("does not depend on the order of its suspensions", () => {
    const withSuspensions = fc
      .tuple(planInput, fc.array(suspension, { minLength: 1, maxLength: 4 }))
      .chain(([input, suspensions]) => {
        const orders = fc.shuffledSubarray(suspensions, { minLength: suspensions.length });
        return fc.tuple(fc.constant(input), fc.constant(suspensions), orders);
      });
    fc.assert(
      fc.property(withSuspensions, ([input, suspensions, shuffled]) => {
        const before = planOf({ ...input, events: [...suspensions, ...input.events] });
        expect(planOf({ ...input, events: [...shuffled, ...input.events] })).toEqual(before);
      }),
    );
  });

  it("has no suspension from the day on which all are ended", () => {
    fc.assert(
      fc.property(planInput, fc.integer({ min: 0, max: 1_000 }), ({ events, ...input }, days) => {
        const on = civil(dayNumber(input.terms.start) + days);
        const cut = events.flatMap((event): AwardEvent[] => {
          if (event.type === "resume") return [];
          if (event.type !== "suspend") return [event];
          return event.from < on ? [{ ...event, to: event.to < on ? event.to : on }] : [];
        });
        const suspended = events.filter(({ type }) => type !== "resume");
        expect(planOf({ ...input, events: [...suspended, { type: "resume", on }] })).toEqual(
          planOf({ ...input, events: cut }),
        );
      }),
    );
  });

  it("is not changed by a suspension that begins on its end", () => {
    fc.assert(
      fc.property(planInput, (input) => {
        const plan = planOf(input);
        const after = { type: "suspend" as const, from: plan.end, to: "2040-01-01" };
        expect(planOf({ ...input, events: [...input.events, after] })).toEqual(plan);
      }),
    );
  });

  it("is not changed by writing the same numbers otherwise", () => {
    fc.assert(
      fc.property(planInput, (input) => {
        const lease = input.lease.map((row) => ({
          ...row,
          areaM2: row.areaM2.includes(".") ? `0${row.areaM2}000` : `${row.areaM2}.0`,
        }));
        expect(planOf({ ...input, lease })).toEqual(planOf(input));
      }),
    );
  });
});
