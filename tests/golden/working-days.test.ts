import chineseDays from "chinese-days";
import { describe, expect, it } from "vitest";
import { addDays } from "~/domain/kernel/time/civil-date";
import { addWorkingDays, isWorkingDay, workingCalendar, workingDaysBetween } from "~/domain/kernel/time/working-days";
import { workingCalendars } from "../../prisma/seed/working-calendars";
import vectors from "./vectors/working-days.json";

const calendar = workingCalendar(workingCalendars);

describe("working days", () => {
  it.each(vectors.cases)("$workingDays working days after $from is $date", ({ from, workingDays, date }) => {
    expect(addWorkingDays(calendar, from, workingDays)).toEqual({ date, provisional: false });
    expect(workingDaysBetween(calendar, from, date)).toEqual({ days: workingDays, provisional: false });
  });

  it.each([2025, 2026])("of %i agree with chinese-days on every day", (year) => {
    for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
      expect({ date, working: isWorkingDay(calendar, date) }).toEqual({ date, working: chineseDays.isWorkday(date) });
    }
  });
});
