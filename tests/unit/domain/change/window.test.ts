import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asking, earliestFirstDay } from "~/domain/change/window";
import { possibleChanges } from "~/domain/change/possible";
import { addDays } from "~/domain/kernel/time/civil-date";
import { workingCalendar } from "~/domain/kernel/time/working-days";
import { usual } from "~/domain/program/draft/usual";
import type { ChangeRule, ChangeWindow } from "~/domain/program/terms/change-rules";
import { workingCalendars } from "../../../../prisma/seed/working-calendars";

const calendar = workingCalendar(workingCalendars);
const rule = (window: ChangeWindow, more: Partial<ChangeRule> = {}): ChangeRule => ({
  kind: "suspend",
  window,
  late: false,
  evidence: [],
  refusalClauses: [],
  ...more,
});
const before = (days: number, opensDays?: number): Extract<ChangeWindow, { kind: "limited" }> => ({
  kind: "limited",
  days,
  dayKind: "working",
  side: "before",
  ...(opensDays === undefined ? {} : { opensDays }),
});

describe("the window of a change", () => {
  it("is open at any time where the version sets none", () => {
    const open = { state: "open", first: null, last: null, provisional: false };
    expect(asking(rule({ kind: "always" }), "2026-03-01", "2030-01-01", calendar)).toEqual(open);
  });

  it("before the first day ends so many working days earlier, holidays left out", () => {
    // From 16 to 23 February 2026 nobody works, and Saturday 28 February is a working day.
    const of = (today: string) => asking(rule(before(5)), "2026-03-02", today, calendar);
    expect(of("2026-02-24")).toMatchObject({ state: "open", last: "2026-02-24" });
    expect(of("2026-02-25")).toMatchObject({ state: "closed", last: "2026-02-24" });
  });

  it("after a fact ends so many calendar days later", () => {
    const after = rule({ kind: "limited", days: 30, dayKind: "calendar", side: "after" });
    expect(asking(after, "2026-01-31", "2026-03-02", calendar)).toMatchObject({ state: "open", last: "2026-03-02" });
    expect(asking(after, "2026-01-31", "2026-03-03", calendar)).toMatchObject({ state: "closed" });
  });

  it("lets late requests in where the version takes them", () => {
    const late = rule(before(5), { late: true });
    expect(asking(late, "2026-03-02", "2026-02-25", calendar)).toMatchObject({ state: "late" });
  });

  it("is not open before its first day", () => {
    const calendarDays = rule({ ...before(10, 100), dayKind: "calendar" });
    const of = (today: string) => asking(calendarDays, "2026-06-01", today, calendar).state;
    expect(["2026-02-20", "2026-02-21", "2026-05-22", "2026-05-23"].map(of)).toEqual([
      "notYet",
      "open",
      "open",
      "closed",
    ]);
  });

  it("is never closed by a last day that is provisional", () => {
    const asked = asking(rule(before(5)), "2027-01-08", "2027-01-07", calendar);
    expect(asked).toMatchObject({ state: "open", provisional: true });
    expect(asked.last! < "2027-01-07").toBe(true);
  });

  it("is over where its last day lies in a year long past that no calendar was kept for", () => {
    const long = { state: "closed", provisional: false };
    expect(asking(rule(before(5)), "2010-01-01", "2026-03-02", calendar)).toMatchObject(long);
    const after = rule({ kind: "limited", days: 10, dayKind: "working", side: "after" }, { late: true });
    expect(asking(after, "2010-01-01", "2026-03-02", calendar)).toMatchObject({ ...long, state: "late" });
  });

  it("and the earliest first day of a change that is asked for today agree", () => {
    const days = fc.integer({ min: 0, max: 250 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), fc.boolean(), (at, count, working) => {
        const of = rule({ ...before(count), dayKind: working ? "working" : "calendar" });
        const today = addDays("2026-01-05", at);
        const first = earliestFirstDay(of, today, calendar)!;
        expect(asking(of, first, today, calendar).state).toBe("open");
        if (first > today) expect(asking(of, addDays(first, -1), today, calendar).state).toBe("closed");
      }),
    );
  });
});

describe("what a company can ask for today", () => {
  const award = { basis: "plan", end: "2026-09-01", paused: false, endDecided: false } as const;
  const by = (rules: readonly ChangeRule[], today: string, more = {}) =>
    possibleChanges(rules, { ...award, ...more }, today, calendar).map((each) => [each.rule.kind, each.by]);

  it("is everything an award of a plan has, of a version from before the rules", () => {
    expect(by(usual.changes, "2026-03-02", { paused: true })).toEqual(
      ["suspend", "resume", "extend", "endEarly", "rent", "unit", "terms", "months", "replace"].map((kind) => [
        kind,
        "request",
      ]),
    );
  });

  it("is no resumption where nothing is paused, and no ceiling where there is none", () => {
    const kinds = by(usual.changes, "2026-03-02").map(([kind]) => kind);
    expect(kinds).not.toContain("resume");
    expect(kinds).not.toContain("ceiling");
  });

  it("is an extension by the end of the award, soon, late or no more", () => {
    const extend = (late: boolean) => [rule(before(10, 60), { kind: "extend", late })];
    expect(by(extend(false), "2026-03-02")).toEqual([["extend", null]]);
    expect(by(extend(false), "2026-08-03")).toEqual([["extend", "request"]]);
    expect(by(extend(false), "2026-08-31")).toEqual([["extend", null]]);
    expect(by(extend(true), "2026-08-31")).toEqual([["extend", "requestLate"]]);
  });

  it("is nothing that would let an award that is over go on or end", () => {
    const rules = (["extend", "endEarly", "rent"] as const).map((kind) => rule({ kind: "always" }, { kind }));
    expect(by(rules, "2026-08-31").map(([, step]) => step)).toEqual(["request", "request", "request"]);
    expect(by(rules, "2026-09-01").map(([, step]) => step)).toEqual([null, null, "request"]);
    expect(by([rule(before(10, 60), { kind: "extend", late: true })], "2026-09-01")).toEqual([["extend", null]]);
  });

  it("is no end and no extension after an end that was decided, though there is time for either", () => {
    const rules = (["extend", "endEarly", "suspend", "replace"] as const).map((kind) =>
      rule({ kind: "always" }, { kind }),
    );
    expect(by(rules, "2026-03-02", { endDecided: true }).map(([, step]) => step)).toEqual([
      null,
      null,
      "request",
      "request",
    ]);
  });

  it("is no pause that would begin when the award is over", () => {
    expect(by([rule(before(10))], "2026-08-03")).toEqual([["suspend", "request"]]);
    expect(by([rule(before(10))], "2026-08-24")).toEqual([["suspend", null]]);
  });
});
