import { describe, expect, it } from "vitest";
import { follows, monthOf, shiftMonth, yearOf } from "~/domain/kernel/time/month";

describe("months", () => {
  it("know their neighbours and year", () => {
    expect(monthOf("2026-02-14")).toBe("2026-02");
    expect(yearOf("2026-02")).toBe(2026);
    expect(shiftMonth("2026-11", 3)).toBe("2027-02");
    expect(shiftMonth("2026-01", -1)).toBe("2025-12");
  });

  it("follow one another, over years too", () => {
    expect(follows("2026-02", "2026-01")).toBe(true);
    expect(follows("2027-01", "2026-12")).toBe(true);
    expect(follows("2026-03", "2026-01")).toBe(false);
    expect(follows("2026-01", "2026-01")).toBe(false);
    expect(follows("2026-01", "2026-02")).toBe(false);
  });

  it("end with the last one of the calendar", () => {
    expect(shiftMonth("9999-12", 1)).toBe("9999-12");
  });
});
