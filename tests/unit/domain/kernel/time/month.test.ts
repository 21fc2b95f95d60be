import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysIn } from "~/domain/kernel/time/date-range";
import { isMonth, monthOf, monthRange, monthsIn, shiftMonth, yearOf } from "~/domain/kernel/time/month";
import { anyRange } from "./arbitraries";

describe("months", () => {
  it("are recognised", () => {
    expect(["2026-01", "2026-12"].every(isMonth)).toBe(true);
    expect(["2026-13", "2026-1", "2026", "2026-01-01"].some(isMonth)).toBe(false);
  });

  it("know their days, neighbours and year", () => {
    expect(monthOf("2026-02-14")).toBe("2026-02");
    expect(yearOf("2026-02")).toBe(2026);
    expect(monthRange("2028-02")).toEqual({ from: "2028-02-01", to: "2028-03-01" });
    expect(shiftMonth("2026-11", 3)).toBe("2027-02");
    expect(shiftMonth("2026-01", -1)).toBe("2025-12");
  });

  it("end with the last one of the calendar", () => {
    expect(monthRange("9999-12")).toEqual({ from: "9999-12-01", to: "9999-12-31" });
    expect(monthsIn({ from: "9999-11-30", to: "9999-12-31" })).toEqual(["9999-11", "9999-12"]);
    expect(shiftMonth("9999-12", 1)).toBe("9999-12");
  });

  it("of a range are those with a day in it", () => {
    expect(monthsIn({ from: "2026-01-31", to: "2026-03-01" })).toEqual(["2026-01", "2026-02"]);
    expect(monthsIn({ from: "2026-01-31", to: "2026-01-31" })).toEqual([]);
    fc.assert(
      fc.property(anyRange, (range) => {
        const covered = monthsIn(range).reduce((days, month) => days + daysIn(monthRange(month)), 0);
        expect(covered).toBeGreaterThanOrEqual(daysIn(range));
        expect(covered).toBeLessThanOrEqual(daysIn(range) + 60);
      }),
    );
  });
});
