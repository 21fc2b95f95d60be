import { describe, expect, it } from "vitest";
import { daysIn, endOf, lookAt, monthRentFen, monthsToReport } from "~/domain/space/tenant-month";

const month = "2026-02";
const tenancy = {
  from: "2025-06-01",
  to: "2028-06-01",
  leaseEnd: null,
  agreedFen: 5_500,
  unitFen: 5_500,
  reportWaits: false,
};

describe("the month of a tenant", () => {
  it.each([
    ["nothing", {}, null],
    ["a lease that ended with its last day but one", { leaseEnd: "2026-02-28" }, "leaseEnded"],
    ["a lease that ends on the first of the next", { leaseEnd: "2026-03-01" }, null],
    ["a tenancy that ended within it", { to: "2026-02-10" }, "movesOut"],
    ["a unit that is let at another rent", { unitFen: 5_250 }, "otherRent"],
    ["a unit without a rent of its own", { unitFen: null }, null],
    ["a report that waits", { reportWaits: true }, "reportWaits"],
    ["a lease that ended before a rent that is another", { leaseEnd: "2026-01-01", unitFen: 1 }, "leaseEnded"],
  ])("%s is to be looked at, or not", (_, with_, why) => {
    expect(lookAt({ ...tenancy, ...with_ }, month)).toBe(why);
  });

  it("can be said for three months once it is over, the last one first", () => {
    expect(monthsToReport("2026-02-28")).toEqual(["2026-01", "2025-12", "2025-11"]);
    expect(monthsToReport("2026-03-01")).toEqual(["2026-02", "2026-01", "2025-12"]);
  });

  it("has a first and a last day, leap years too", () => {
    expect(daysIn("2028-02")).toEqual({ first: "2028-02-01", last: "2028-02-29" });
    expect(daysIn("2026-12")).toEqual({ first: "2026-12-01", last: "2026-12-31" });
  });

  it("ends with the lease or the occupancy, whichever is sooner", () => {
    expect(endOf({ to: "2028-06-01", leaseEnd: null })).toBe("2028-06-01");
    expect(endOf({ to: "2028-06-01", leaseEnd: "2027-01-01" })).toBe("2027-01-01");
    expect(endOf({ to: "2026-06-01", leaseEnd: "2027-01-01" })).toBe("2026-06-01");
  });

  it.each([
    ["86.5", 5_500, 475_750],
    ["20", 5_500, 110_000],
    ["0.01", 50, 1],
    ["0.01", 49, 0],
    ["33.33", 3_333, 111_089],
    ["99999999.99", 1_000_000, 99_999_999_990_000],
  ])("costs a whole month of %s m² at %i fen", (area, fen, rent) => {
    expect(monthRentFen(area, fen)).toBe(rent);
  });
});
