import { describe, expect, it } from "vitest";
import { missingYears } from "~/domain/city/missing-year";
import { recount } from "~/domain/city/recount";
import { workingCalendar } from "~/domain/kernel/time/working-days";

const year = (of: number, holidays: string[] = []) => ({ year: of, source: "", holidays, workdays: [] });
const before = workingCalendar([year(2026)]);
const after = workingCalendar([year(2026), year(2027, ["2027-01-01", "2027-01-04"])]);
const deadline = { from: "2026-12-28", dueOn: "2027-01-06", provisional: true };

describe("a deadline that is counted anew", () => {
  it("keeps its working days and becomes final", () =>
    expect(recount(2027, before, after, deadline)).toEqual({ dueOn: "2027-01-08", provisional: false }));

  it("is never earlier than what was told", () =>
    expect(recount(2027, after, before, { ...deadline, dueOn: "2027-01-08" })).toBeNull());

  it("stays final once it was, and may be later", () =>
    expect(recount(2027, before, after, { ...deadline, provisional: false })).toEqual({
      dueOn: "2027-01-08",
      provisional: false,
    }));

  it("stays provisional while it runs into another year without a calendar", () =>
    expect(recount(2027, before, after, { ...deadline, from: "2027-12-30", dueOn: "2028-01-05" })).toBeNull());

  it.each([
    { ...deadline, dueOn: "2026-12-31" },
    { ...deadline, from: "2028-01-03", dueOn: "2028-01-07" },
  ])("is left alone where it does not pass the year: %j", (each) =>
    expect(recount(2027, before, after, each)).toBeNull(),
  );
});

describe("a missing year", () => {
  it.each([
    ["2026-09-30", []],
    ["2026-10-01", [2027]],
    ["2027-01-01", [2027]],
  ])("on %s", (today, years) => expect(missingYears(before, today)).toEqual(years));
});
