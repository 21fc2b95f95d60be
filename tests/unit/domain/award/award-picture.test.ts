import { describe, expect, it } from "vitest";
import { awardPicture } from "~/domain/award/award-picture";
import type { Plan } from "~/domain/subsidy/types";
import { planned, sampleInput } from "../subsidy/sample-input";

const approved = (day: number) => new Date(Date.UTC(2026, 0, day));

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
  });

  it("shows that a cap lasts longer: the last paid day, and what is left of time and money", () => {
    // A cap of ¥9,000 is used up in two months; another award has January to June.
    const capped = { ...own, input: { ...input, terms: { ...input.terms, totalCapFen: 900_000 } } };
    const alone = awardPicture(capped, "2026-05-10");
    expect(alone.standing).toMatchObject({ payingEnd: { on: "2026-03-01", because: "total" }, amountLeftFen: 0 });
    const picture = awardPicture(capped, "2026-05-10", [{ id: "other", approvedAt: approved(1), input: until }]);
    expect(picture).toMatchObject({
      totalFen: 900_000,
      plannedFen: 900_000,
      plannedLeftFen: 0,
    });
    expect(picture.standing).toMatchObject({
      payingEnd: { on: "2026-09-01", because: "total" },
      left: { months: 3, days: 22 },
      amountUsedFen: 0,
      amountLeftFen: 900_000,
    });
  });

  it("is the same beside an award that pays nothing", () => {
    const nothing: Plan = planned({ ...input, lease: [] }).plan;
    expect(nothing.lines).toEqual([]);
    const beside = [{ id: "other", approvedAt: approved(1), input: { ...input, lease: [] } }];
    expect(awardPicture(own, "2026-10-01", beside)).toEqual(awardPicture(own, "2026-10-01"));
  });
});
