import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  isWorkingDay,
  workingCalendar,
  workingDaysBefore,
  workingDaysBetween,
} from "~/domain/kernel/time/working-days";
import { addDays } from "~/domain/kernel/time/civil-date";
import { workingCalendars } from "../../../../../prisma/seed/working-calendars";
import { anyDate } from "./arbitraries";

const calendar = workingCalendar(workingCalendars);
const anyCount = fc.integer({ min: 0, max: 90 });

describe("working days", () => {
  it("leave a date where it is when none are added", () => {
    expect(addWorkingDays(calendar, "2026-02-15", 0)).toEqual({ date: "2026-02-15", provisional: false });
  });

  it("refuse to be negative or part of a day", () => {
    expect(() => addWorkingDays(calendar, "2026-02-15", -1)).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, "2026-02-15", 1.5)).toThrow(RangeError);
  });

  it("are provisional as soon as they reach a year without a notice, and then take weekends as off", () => {
    expect(addWorkingDays(calendar, "2026-12-30", 1)).toEqual({ date: "2026-12-31", provisional: false });
    expect(addWorkingDays(calendar, "2026-12-30", 2)).toEqual({ date: "2027-01-01", provisional: true });
    expect(addWorkingDays(calendar, "2027-01-01", 1)).toEqual({ date: "2027-01-04", provisional: true });
    expect(workingDaysBetween(calendar, "2026-12-31", "2027-01-02")).toEqual({ days: 1, provisional: true });
  });

  it("end with the last day of the calendar", () => {
    expect(addWorkingDays(calendar, "9999-12-30", 90)).toEqual({ date: "9999-12-31", provisional: true });
  });

  it("overdue are negative", () => {
    expect(workingDaysBetween(calendar, "2026-02-26", "2026-02-12").days).toBe(-5);
  });

  it("end on a working day, and counting back gives what was added", () => {
    fc.assert(
      fc.property(anyDate, anyCount, (from, count) => {
        const { date, provisional } = addWorkingDays(calendar, from, count);
        expect(count === 0 || isWorkingDay(calendar, date)).toBe(true);
        expect(workingDaysBetween(calendar, from, date)).toEqual({ days: count, provisional });
      }),
    );
  });

  it("counted back, lead to the last day from which that many still fit", () => {
    fc.assert(
      fc.property(anyDate, anyCount, (to, count) => {
        fc.pre(to > "0002-01-01");
        const { date } = workingDaysBefore(calendar, to, count);
        expect(addWorkingDays(calendar, date, count).date <= to).toBe(true);
        const next = addWorkingDays(calendar, addDays(date, 1), count).date;
        expect(next > to || next === "9999-12-31").toBe(true);
      }),
    );
  });

  it("are monotone: one more is later, and a later start never ends earlier", () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyCount, (a, b, count) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(addWorkingDays(calendar, a, count + 1).date > addWorkingDays(calendar, a, count).date).toBe(true);
        expect(addWorkingDays(calendar, first, count).date <= addWorkingDays(calendar, second, count).date).toBe(true);
      }),
    );
  });
});
