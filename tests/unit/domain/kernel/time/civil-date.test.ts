import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween, isCivilDate, parseCivilDate } from "~/domain/kernel/time/civil-date";
import { todayIn } from "~/domain/kernel/time/zoned";
import { anyDate } from "./arbitraries";

describe("civil dates", () => {
  it.each(["2026-02-28", "2024-02-29", "2000-02-29", "2026-12-31"])("%s is one", (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each(["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-1", "20260401", "", "today"])(
    "%j is none",
    (text) => expect(isCivilDate(text)).toBe(false),
  );

  it("are read with blanks around them, and nothing else forgiven", () => {
    expect(parseCivilDate(" 2026-03-01 ")).toBe("2026-03-01");
    expect(parseCivilDate("2026-03-01T00:00")).toBeNull();
  });

  it("step over the ends of months and years", () => {
    expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
    expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
  });

  it("stay at the edge of the calendar", () => {
    expect(addDays("9999-12-31", 1)).toBe("9999-12-31");
    expect(addDays("0001-01-01", -1)).toBe("0001-01-01");
    expect(addMonths("9999-12-15", 1)).toBe("9999-12-31");
    expect(addMonths("0001-01-15", -1)).toBe("0001-01-01");
  });

  it("add months from their origin, clamped to the end of the month", () => {
    expect([1, 2, 3, 13, 25].map((months) => addMonths("2026-01-31", months))).toEqual([
      "2026-02-28",
      "2026-03-31",
      "2026-04-30",
      "2027-02-28",
      "2028-02-29",
    ]);
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
  });

  it("differ by the days that were added", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
      }),
    );
  });
});

describe("today", () => {
  it("is the date of the place, not of Greenwich", () => {
    const instant = new Date("2026-02-28T16:30:00Z");
    expect(todayIn("Asia/Shanghai", instant)).toBe("2026-03-01");
    expect(todayIn("UTC", instant)).toBe("2026-02-28");
  });
});
