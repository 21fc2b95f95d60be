import { describe, expect, it } from "vitest";
import { appealEnd, deliveryOf, readOn } from "~/domain/application/delivery";
import { workingCalendar } from "~/domain/kernel/time/working-days";

// Monday, 2 March 2026, in a year of plain weeks.
const calendar = workingCalendar([{ year: 2026, source: "test", holidays: [], workdays: [] }]);
const sent = { issuedOn: "2026-03-02", deliveredOn: null };
const read = { ...sent, deliveredOn: "2026-03-04" };

describe("the delivery of a letter", () => {
  it("is the day on which it was read, or so many working days after it was sent", () => {
    expect(deliveryOf(read, 5, calendar)).toEqual({ date: "2026-03-04", provisional: false });
    expect(deliveryOf(sent, 5, calendar)).toEqual({ date: "2026-03-09", provisional: false });
  });

  it.each([
    ["before time has delivered it", "2026-03-08", "2026-03-08"],
    ["on that very day", "2026-03-09", "2026-03-09"],
    ["afterwards", "2026-03-20", "2026-03-09"],
  ])("read %s, is written down as the earlier of both", (_, today, day) => {
    expect(readOn(today, deliveryOf(sent, 5, calendar))).toBe(day);
  });

  it("is never by time alone on a provisional date", () => {
    const late = deliveryOf({ issuedOn: "2026-12-30", deliveredOn: null }, 5, calendar);
    expect(late.provisional).toBe(true);
    expect(readOn("2027-02-01", late)).toBe("2027-02-01");
  });
});

it("an appeal runs from the delivery", () => {
  const days = { delivery: 5, appeal: 10 };
  expect(appealEnd(read, days, calendar)).toEqual({ date: "2026-03-18", provisional: false });
  expect(appealEnd(sent, days, calendar)).toEqual({ date: "2026-03-23", provisional: false });
  expect(appealEnd({ issuedOn: "2026-12-20", deliveredOn: null }, days, calendar).provisional).toBe(true);
});
