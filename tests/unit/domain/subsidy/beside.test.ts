import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awardPicture } from "~/domain/award/award-picture";
import { addedIn, groupMonths, groupRows, payableBeside, type Ranked } from "~/domain/subsidy/beside";
import { heldBack } from "~/domain/award/held-back";
import { amountByMonth } from "~/domain/subsidy/month-amounts";
import type { Plan } from "~/domain/subsidy/types";
import { planInput } from "./arbitraries";
import { planned, sampleInput } from "./sample-input";

const approved = (day: number) => new Date(Date.UTC(2026, 0, day));

/** An award that pays these amounts from January 2026 on. */
const paying = (id: string, approvedAt: Date | null, ...amounts: number[]): Ranked => ({
  id,
  approvedAt,
  plan: {
    end: "2027-01-01",
    totalFen: amounts.reduce((sum, each) => sum + each, 0),
    lines: amounts.map((amountFen, i) => ({
      month: `2026-${String(i + 1).padStart(2, "0")}`,
      year: "1",
      days: 28,
      grossFen: amountFen,
      amountFen,
      caps: [],
    })),
  },
});

/** Groups of awards of a company, in no order; approved in the same moment more often than in life. */
const group: fc.Arbitrary<Ranked[]> = fc
  .array(fc.tuple(planInput, fc.option(fc.integer({ min: 1, max: 3 }))), { minLength: 1, maxLength: 4 })
  .map((awards) =>
    awards.map(([input, day], i) => ({
      id: `award-${(i * 7) % 5}`,
      approvedAt: day === null ? null : approved(day),
      plan: planned(input).plan,
    })),
  );

const payable = (own: Ranked, all: readonly Ranked[]) =>
  payableBeside(
    own,
    all.filter((each) => each !== own),
  );

const byMonth = (lines: readonly { month: string; payableFen: number }[]) => {
  const sums = new Map<string, number>();
  for (const { month, payableFen } of lines) sums.set(month, (sums.get(month) ?? 0) + payableFen);
  return sums;
};

describe("what an award reserves and is not payable", () => {
  const half = [
    { source: "city", share: "1/2" },
    { source: "zone", share: "1/2" },
  ];

  it("is what it gives way with, by year and source, each line divided for itself", () => {
    const own = paying("a", approved(2), 101, 103, 500);
    const other = paying("b", approved(1), 200, 200, 200);
    expect([...heldBack(own, [other], half)]).toEqual([
      ["2026 city", 51 + 52],
      ["2026 zone", 50 + 51],
    ]);
    expect([...heldBack(other, [own], half)]).toEqual([
      ["2026 city", 100],
      ["2026 zone", 100],
    ]);
  });

  it("is, with what is payable, all that is planned", () => {
    fc.assert(
      fc.property(group, (all) => {
        const [own, ...others] = all;
        if (!own) return;
        const held = [...heldBack(own, others, half).values()].reduce((sum, fen) => sum + fen, 0);
        const paid = payableBeside(own, others).reduce((sum, { payableFen }) => sum + payableFen, 0);
        expect(held + paid).toBe(own.plan.totalFen);
      }),
    );
  });
});

describe("awards of one group", () => {
  const older = paying("b", approved(1), 100, 100, 100);
  const newer = paying("a", approved(2), 90, 100, 110, 50);

  it("pay the highest of each month, the older on a tie, and name what they give way to", () => {
    const of = (own: Ranked, other: Ranked) =>
      payableBeside(own, [other]).map(({ payableFen, yieldsTo }) => [payableFen, yieldsTo]);
    expect(of(older, newer)).toEqual([
      [100, null],
      [100, null],
      [0, "a"],
    ]);
    expect(of(newer, older)).toEqual([
      [0, "b"],
      [0, "b"],
      [110, null],
      [50, null],
    ]);
  });

  it("that are not approved yet are the youngest; of two approved at once the lower id is the older", () => {
    const mine = { ...older, id: "z", approvedAt: null };
    expect(payableBeside(mine, [older]).every(({ yieldsTo }) => yieldsTo === "b")).toBe(true);
    const twin = { ...older, id: "a" };
    expect(payableBeside(older, [twin])[0]?.yieldsTo).toBe("a");
    expect(payableBeside(twin, [older])[0]?.yieldsTo).toBeNull();
  });

  it("are told month by month and in runs, with what each adds", () => {
    const months = groupMonths([newer, older]);
    expect(months[2]).toEqual({
      month: "2026-03",
      paid: { id: "a", amountFen: 110 },
      yielding: [{ id: "b", amountFen: 100 }],
    });
    expect(months.map((month) => addedIn(month, "a"))).toEqual([0, 0, 10, 50]);
    const [first, ...more] = groupRows(months);
    expect(first).toEqual({
      from: "2026-01",
      to: "2026-02",
      months: 2,
      paid: { id: "b", amountFen: 100 },
      yielding: [{ id: "a", amountFen: 100 }],
    });
    expect(more.map(({ from, to, paid, yielding }) => [from, to, paid.amountFen, yielding.length])).toEqual([
      ["2026-03", "2026-03", 110, 1],
      ["2026-04", "2026-04", 50, 0],
    ]);
  });

  it("pay together the highest amount of each month, and so does the table of the group", () => {
    fc.assert(
      fc.property(group, (all) => {
        const paid = all.map((own) => byMonth(payable(own, all)));
        const amounts = all.map(({ plan }) => amountByMonth(plan));
        const months = new Set(amounts.flatMap((each) => [...each.keys()]));
        const table = new Map(groupMonths(all).map(({ month, paid: { amountFen } }) => [month, amountFen]));
        for (const month of months) {
          const highest = Math.max(0, ...amounts.map((each) => each.get(month) ?? 0));
          expect(paid.reduce((sum, each) => sum + (each.get(month) ?? 0), 0)).toBe(highest);
          expect(table.get(month) ?? 0).toBe(highest);
        }
      }),
    );
  });

  it("never pay less when one of them is taken away", () => {
    fc.assert(
      fc.property(group, fc.nat(), (all, at) => {
        const left = all.filter((_, i) => i !== at % all.length);
        for (const own of left) {
          const before = payable(own, all);
          for (const [i, line] of payable(own, left).entries())
            expect(line.payableFen).toBeGreaterThanOrEqual(before[i]?.payableFen ?? 0);
        }
      }),
    );
  });

  it("add what the group pays more with them than without", () => {
    const total = (all: readonly Ranked[]) => groupMonths(all).reduce((sum, { paid }) => sum + paid.amountFen, 0);
    fc.assert(
      fc.property(group, planInput, (others, input) => {
        const own: Ranked = { id: "own", approvedAt: null, plan: planned(input).plan };
        const added = groupMonths([...others, own]).reduce((sum, month) => sum + addedIn(month, "own"), 0);
        expect(added).toBe(total([...others, own]) - total(others));
      }),
    );
  });
});

describe("the picture of an award", () => {
  const lease = [{ from: "2026-01-01", areaM2: "100", rentFenPerM2Month: 4500 }];
  const input = sampleInput({ terms: { start: "2026-01-01" }, lease });
  const own = { id: "own", approvedAt: approved(2), input };
  const larger = { ...input, lease: [{ from: "2026-01-01", areaM2: "200", rentFenPerM2Month: 4500 }] };
  const until = { ...larger, events: [{ type: "terminate", on: "2026-07-01" } as const] };

  it("has payable amounts: used, left and in all", () => {
    // 100 m² at ¥45: 12 × 4,500, 12 × 3,150, 12 × 2,250 = 118,800. Another award pays more in the first six months.
    const alone = awardPicture(own, "2026-10-01");
    expect(alone).toMatchObject({ totalFen: 11_880_000, plannedFen: 11_880_000 });
    const picture = awardPicture(own, "2026-10-01", [{ id: "other", approvedAt: approved(1), input: until }]);
    expect(picture).toMatchObject({ totalFen: 11_880_000 - 6 * 450_000, plannedFen: 11_880_000 });
    // What the other pays is over by then, so that all that is planned from then on is left.
    expect(picture.plannedLeftFen).toBe(picture.standing.amountLeftFen);
    const before = awardPicture(own, "2026-04-01", [{ id: "other", approvedAt: approved(1), input: until }]);
    expect(before.plannedLeftFen - before.standing.amountLeftFen).toBe(3 * 450_000);
    expect(picture.standing).toMatchObject({
      amountUsedFen: 3 * 450_000,
      amountLeftFen: 11_880_000 - 9 * 450_000,
      used: alone.standing.used,
    });
    expect(picture.lines.map(({ line }) => line.yieldsTo).slice(4, 8)).toEqual(["other", "other", null, null]);
    expect(picture.lines[0]?.line).toMatchObject({ amountFen: 450_000, payableFen: 0 });
  });

  it("is the same beside an award that pays nothing", () => {
    const nothing: Plan = planned({ ...input, lease: [] }).plan;
    expect(nothing.lines).toEqual([]);
    const beside = [{ id: "other", approvedAt: approved(1), input: { ...input, lease: [] } }];
    expect(awardPicture(own, "2026-10-01", beside)).toEqual(awardPicture(own, "2026-10-01"));
  });
});
