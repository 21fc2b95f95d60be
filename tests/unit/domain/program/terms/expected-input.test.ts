import { describe, expect, it } from "vitest";
import { expectedInput } from "~/domain/program/terms/expected-input";
import { taken } from "../../../../support/counted";
import { terms } from "../../replay/sample";

const benefit = { kind: "same", terms } as const;
const lease = { areaM2: "80", rentFenPerM2Month: 5_500, leaseFrom: "2026-01-01", leaseLastDay: "2026-12-31" };
const noWish = { unit: null, siteRentFen: null };

describe("what an undecided application would be planned with", () => {
  it("begins with the next month in a unit of the city, of the area that is wanted at the site's rent", () => {
    const wish = { unit: null, siteRentFen: 5_000 };
    expect(
      expectedInput({ benefit, premises: "unit", firstDay: "any" }, taken({ areaWanted: "60" }), wish, "2026-03-31"),
    ).toEqual({
      terms: { ...terms, start: "2026-04-01" },
      lease: [{ from: "2026-04-01", areaM2: "60", rentFenPerM2Month: 5_000 }],
      leaseEnd: null,
      events: [],
    });
    const unit = { areaM2: "42.5", rentFenPerM2Month: 4_000 };
    expect(
      expectedInput(
        { benefit, premises: "unit", firstDay: "any" },
        taken({ areaWanted: "60" }),
        { unit: { ...unit, leased: [] }, siteRentFen: 5_000 },
        "2026-12-01",
      ),
    ).toMatchObject({ lease: [{ from: "2027-01-01", ...unit }] });
  });

  it("goes by the lease that the company has of the unit already, if it has one on the first day", () => {
    const row = { areaM2: "40", rentFenPerM2Month: 3_000 };
    const leased = [
      { from: "2026-01-01", to: "2026-07-01", ...row },
      { from: "2026-07-01", to: "2027-01-01", ...row, rentFenPerM2Month: 3_500 },
    ];
    const wish = { unit: { areaM2: "42.5", rentFenPerM2Month: 4_000, leased }, siteRentFen: 5_000 };
    const on = (today: string) => expectedInput({ benefit, premises: "unit", firstDay: "any" }, taken({}), wish, today);
    expect(on("2026-03-31")).toMatchObject({
      terms: { start: "2026-04-01" },
      lease: [
        { from: "2026-01-01", ...row },
        { from: "2026-07-01", rentFenPerM2Month: 3_500 },
      ],
      leaseEnd: "2027-01-01",
    });
    expect(on("2026-12-31")).toMatchObject({
      lease: [{ from: "2027-01-01", areaM2: "42.5", rentFenPerM2Month: 4_000 }],
      leaseEnd: null,
    });
  });

  it("follows the company's own lease, and begins with it where that comes later", () => {
    const own = { benefit, premises: "lease", firstDay: "any" } as const;
    expect(expectedInput(own, taken(lease), noWish, "2026-03-09")).toMatchObject({
      terms: { start: "2026-04-01" },
      lease: [{ from: "2026-01-01", areaM2: "80", rentFenPerM2Month: 5_500 }],
      leaseEnd: "2027-01-01",
    });
    expect(expectedInput(own, taken({ ...lease, leaseFrom: "2026-06-15" }), noWish, "2026-03-09")?.terms.start).toBe(
      "2026-06-15",
    );
  });

  it("waits for the first of a month after that, where the version binds it", () => {
    const own = { benefit, premises: "lease", firstDay: "firstOfMonth" } as const;
    const startOf = (leaseFrom: string) =>
      expectedInput(own, taken({ ...lease, leaseFrom }), noWish, "2026-03-09")?.terms.start;
    expect([startOf("2026-06-15"), startOf("2026-06-01"), startOf("2025-01-15")]).toEqual([
      "2026-07-01",
      "2026-06-01",
      "2026-04-01",
    ]);
  });

  it("is nothing without terms or space", () => {
    expect(
      expectedInput({ benefit: null, premises: "unit", firstDay: "any" }, taken({}), noWish, "2026-03-09"),
    ).toBeNull();
    const unit = { benefit, premises: "unit", firstDay: "any" } as const;
    expect(expectedInput(unit, taken({ areaWanted: "60" }), noWish, "2026-03-09")).toBeNull();
    expect(
      expectedInput(unit, taken({ areaWanted: "big" }), { unit: null, siteRentFen: 5_000 }, "2026-03-09"),
    ).toBeNull();
    expect(
      expectedInput({ benefit, premises: "lease", firstDay: "any" }, taken({ areaM2: "80" }), noWish, "2026-03-09"),
    ).toBeNull();
  });
});
