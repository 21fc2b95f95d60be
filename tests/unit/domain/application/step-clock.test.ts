import { describe, expect, it } from "vitest";
import { resumedDue } from "~/domain/application/step-clock";
import { workingCalendar } from "~/domain/time/working-days";

const calendar = workingCalendar([{ year: 2026, source: "test", holidays: ["2026-03-25"], workdays: [] }]);

describe("the clock of a step that resumes", () => {
  it("has all its days when it never ran", () => {
    expect(resumedDue(calendar, "2026-03-09", 5, [])).toEqual({ date: "2026-03-16", provisional: false });
  });

  it("has the days that earlier stays left", () => {
    const stays = [
      { from: "2026-03-02", to: "2026-03-04" },
      { from: "2026-03-09", to: "2026-03-09" },
    ];
    // Two of five are spent; the 25th is a holiday.
    expect(resumedDue(calendar, "2026-03-23", 5, stays)).toEqual({ date: "2026-03-27", provisional: false });
  });

  it("ends today when all its days were spent", () => {
    const stays = [{ from: "2026-01-05", to: "2026-03-04" }];
    expect(resumedDue(calendar, "2026-03-23", 5, stays)).toEqual({ date: "2026-03-23", provisional: false });
  });

  it("is provisional when any day on the way lies in a year without a calendar", () => {
    const stays = [{ from: "2025-12-29", to: "2026-01-05" }];
    expect(resumedDue(calendar, "2026-03-23", 9, stays)).toMatchObject({ provisional: true });
    expect(resumedDue(calendar, "2026-12-29", 5, [])).toMatchObject({ provisional: true });
  });
});
