import { describe, expect, it } from "vitest";
import { workingCalendar } from "~/domain/kernel/time/working-days";
import { executionDay } from "~/domain/payment/bank-file/execution-day";

const calendar = workingCalendar([
  { year: 2026, source: "–", holidays: ["2026-10-01", "2026-10-02"], workdays: ["2026-10-10"] },
]);

describe("the day on which a bank pays", () => {
  it.each([
    ["2026-12-02", "2026-12-02", "a working day"],
    ["2026-12-05", "2026-12-07", "a Saturday"],
    ["2026-10-01", "2026-10-05", "a holiday before a weekend"],
    ["2026-10-10", "2026-10-10", "a Saturday that people work on"],
  ])("for %s is %s: %s", (from, date) => expect(executionDay(calendar, from)).toEqual({ date, provisional: false }));

  it("is provisional in a year without a calendar", () => {
    expect(executionDay(calendar, "2027-01-04")).toEqual({ date: "2027-01-04", provisional: true });
    expect(executionDay(calendar, "2027-01-02")).toEqual({ date: "2027-01-04", provisional: true });
  });
});
