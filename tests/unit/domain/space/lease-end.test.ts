import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "~/domain/kernel/time/civil-date";
import { cutLease, earlierLastDays, leaseOfRow } from "~/domain/space/lease-end";

const row = (id: string, from: string, to: string) => ({ id, from, to });
const lease = [
  row("a", "2025-01-01", "2026-01-01"),
  row("b", "2026-01-01", "2027-01-01"),
  row("c", "2027-01-01", "2028-01-01"),
];
const apart = [row("z", "2024-01-01", "2024-06-01"), ...lease, row("y", "2029-01-01", "2030-01-01")];

describe("the rows of a lease", () => {
  it.each(["a", "b", "c"])("are those that follow each other without a gap, from row %s", (id) => {
    expect(leaseOfRow(id, apart)).toEqual(lease);
  });

  it("are none of another lease, and nothing of what is not there", () => {
    expect(leaseOfRow("y", apart)).toEqual([apart[4]]);
    expect(leaseOfRow("x", apart)).toEqual([]);
  });
});

describe("the last days of a lease that ends early", () => {
  it("run from the day before its first to the day before its last", () => {
    expect(earlierLastDays(lease, "2026-03-09")).toEqual({ min: "2024-12-31", max: "2027-12-30" });
    expect(earlierLastDays(lease, "2024-03-09")).toEqual({ min: "2024-12-31", max: "2027-12-30" });
  });

  it("are none once it is over", () => {
    expect(earlierLastDays(lease, "2027-12-31")).not.toBeNull();
    expect(earlierLastDays(lease, "2028-01-01")).toBeNull();
    expect(earlierLastDays([], "2026-01-01")).toBeNull();
  });
});

describe("a lease that ends early", () => {
  it("keeps what lies before, cuts the row of its last day, and lets later ones fall", () => {
    expect(cutLease(lease, "2026-03-31")).toEqual([
      { id: "b", wasTo: "2027-01-01", to: "2026-04-01" },
      { id: "c", wasTo: "2028-01-01", to: null },
    ]);
    expect(cutLease(lease, "2025-12-31").map(({ id, to }) => [id, to])).toEqual([
      ["b", null],
      ["c", null],
    ]);
    expect(cutLease(lease, "2024-12-31").every(({ to }) => to === null)).toBe(true);
  });

  it("has just the days up to its last one, whichever that is", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lengths, fc.nat(), (days, pick) => {
        let from = "2025-01-01";
        const rows = days.map((length, i) => {
          const made = row(String(i), from, addDays(from, length));
          from = made.to;
          return made;
        });
        const total = days.reduce((sum, each) => sum + each, 0);
        const lastDay = addDays("2025-01-01", (pick % total) - 1);
        const cuts = new Map(cutLease(rows, lastDay).map((cut) => [cut.id, cut]));
        const left = rows
          .map(({ id, from: since, to }) => ({ since, to: cuts.has(id) ? cuts.get(id)!.to : to }))
          .flatMap(({ since, to }) => (to === null ? [] : [{ since, to }]));
        expect(left.every(({ since, to }) => since < to)).toBe(true);
        expect(left.at(-1)?.to ?? "2025-01-01").toBe(addDays(lastDay, 1));
      }),
    );
  });
});
