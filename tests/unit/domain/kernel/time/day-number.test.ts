import { describe, expect, it } from "vitest";
import {
  FIRST_DAY,
  LAST_DAY,
  monthsAfter,
  civil,
  dayNumber,
  daysInMonth,
  monthLabel,
  monthOfDay,
  monthStart,
  parseDay,
} from "~/domain/kernel/time/day-number";

const DAY_MS = 86_400_000;

describe("day numbers", () => {
  it("count from 1970-01-01", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
    expect(dayNumber("1969-12-31")).toBe(-1);
    expect(dayNumber("2000-02-29")).toBe(Date.UTC(2000, 1, 29) / DAY_MS);
  });

  it("agree with the platform's calendar on every day of two Gregorian cycles and at both ends", () => {
    const spans: [number, number][] = [
      [dayNumber("1600-01-01"), dayNumber("2400-12-31")],
      [FIRST_DAY, FIRST_DAY + 800],
      [LAST_DAY - 800, LAST_DAY],
    ];
    let wrong = 0;
    for (const [from, to] of spans) {
      for (let day = from; day <= to; day++) {
        const expected = new Date(day * DAY_MS).toISOString().slice(0, 10);
        if (civil(day) !== expected || parseDay(expected) !== day) wrong++;
      }
    }
    expect(wrong).toBe(0);
  });

  it.each(["2026-02-30", "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01"])(
    "refuse %s",
    (text) => {
      expect(parseDay(text)).toBeNull();
      expect(() => dayNumber(text)).toThrow(RangeError);
    },
  );

  it.each([
    "",
    "2026-1-1",
    "2026/01/01",
    "2026-01-01T00:00",
    " 2026-01-01",
    "+026-01-01",
    "2026-01-1a",
    "２０２６-01-01",
  ])("refuse the shape %j", (text) => expect(parseDay(text)).toBeNull());

  it("stay at the edge of four-digit years", () => {
    expect(civil(LAST_DAY)).toBe("9999-12-31");
    expect(civil(FIRST_DAY)).toBe("0001-01-01");
    expect(civil(LAST_DAY + 1)).toBe("9999-12-31");
    expect(civil(FIRST_DAY - 1)).toBe("0001-01-01");
    expect(() => civil(Number.NaN)).toThrow(RangeError);
  });
});

describe("months", () => {
  it("begin on their first day and know their length", () => {
    const february = monthOfDay(dayNumber("2028-02-29"));
    expect(monthLabel(february)).toBe("2028-02");
    expect(civil(monthStart(february))).toBe("2028-02-01");
    expect(daysInMonth(february)).toBe(29);
    expect(daysInMonth(february + 12)).toBe(28);
    expect(daysInMonth(february - 2)).toBe(31);
  });

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-01-31", 2, "2026-03-31"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-03-31", 0, "2026-03-31"],
  ])("%s + %i months is %s", (from, months, to) => expect(civil(monthsAfter(dayNumber(from), months))).toBe(to));
});
