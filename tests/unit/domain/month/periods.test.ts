import { describe, expect, it } from "vitest";
import { workingCalendar } from "~/domain/kernel/time/working-days";
import type { Act } from "~/domain/ledger/types";
import { awardMonths } from "~/domain/month/award-months";
import {
  askedMonths,
  isPast,
  lastDayAfterEnd,
  nextLook,
  periodOf,
  periodsOf,
  type StoredPeriod,
} from "~/domain/month/periods";
import { approve, award, confirm } from "../ledger/small-world";

// Without holidays, so that working days are weekdays.
const calendar = workingCalendar(
  [2025, 2026, 2027].map((year) => ({ year, source: "test", holidays: [], workdays: [] })),
);
const quarterly = {
  claims: { everyMonths: 3, windowDays: 20 },
  lapseDaysAfterEnd: 60,
  report: { by: "company", evidence: [], acceptedAfterDays: null },
} as const;
const singly = { ...quarterly, claims: undefined };

const monthsOf = (acts: readonly Act[], months = 12) => {
  const found = awardMonths({ awards: [award("A", { fen: 1_000, months })], acts: [approve("A"), ...acts] }, "A");
  if (!found) throw new Error("in effect");
  return found;
};
const on = (
  today: string,
  acts: readonly Act[] = [],
  stored: readonly StoredPeriod[] = [],
  rules: typeof quarterly | typeof singly = quarterly,
) => periodsOf(monthsOf(acts), rules, stored, { calendar, today });

describe("periods", () => {
  it.each([
    ["2026-01-31", 3, "2026-01", 0, "2026-01", "2026-03"],
    ["2026-01-31", 3, "2026-03", 0, "2026-01", "2026-03"],
    ["2026-01-31", 3, "2026-04", 1, "2026-04", "2026-06"],
    ["2026-11-15", 3, "2027-02", 1, "2027-02", "2027-04"],
    ["2026-11-15", 1, "2027-02", 3, "2027-02", "2027-02"],
  ])("of a benefit from %s, by %i months: %s is in period %i, %s to %s", (start, every, month, number, first, last) => {
    expect(periodOf(start, every, month)).toEqual({ number, first, last });
  });

  it("count suspended months, and ask for none without a line", () => {
    const suspended: Act = {
      act: "decide",
      on: "2026-01-10",
      award: "A",
      events: [{ type: "suspend", from: "2026-02-01", to: "2026-04-01" }],
    };
    const [first, second] = on("2026-07-02", [suspended]);
    expect(first).toMatchObject({ first: "2026-01", last: "2026-03", asked: ["2026-01"] });
    expect(second).toMatchObject({ first: "2026-04", last: "2026-06", asked: ["2026-04", "2026-05", "2026-06"] });
  });
});

describe("the window of a claim", () => {
  it("opens the day after the last month and lasts the version's working days", () => {
    const [before] = on("2026-03-31");
    expect(before).toMatchObject({ opened: false, state: "open" });
    const [first] = on("2026-04-01");
    // 1 April 2026 is a Wednesday: the first of twenty weekdays.
    expect(first).toMatchObject({
      opened: true,
      window: { opensOn: "2026-04-01", end: { date: "2026-04-28", provisional: false } },
    });
    expect(isPast(first!.window.end, "2026-04-28")).toBe(false);
    expect(isPast(first!.window.end, "2026-04-29")).toBe(true);
  });

  it("opens with the effect where that is later", () => {
    const late: Act = { act: "approve", on: "2026-05-06", award: "A" };
    const months = awardMonths({ awards: [award("A", { fen: 1_000 })], acts: [late] }, "A");
    const [first] = periodsOf(months!, quarterly, [], { calendar, today: "2026-05-07" });
    expect(first?.window.opensOn).toBe("2026-05-06");
  });

  it("opens with the decision that gave one of its months, and with a restoration", () => {
    const suspend: Act = {
      act: "decide",
      on: "2026-01-10",
      award: "A",
      events: [{ type: "suspend", from: "2026-03-01", to: "2026-04-01" }],
    };
    const annul: Act = { act: "decide", on: "2026-04-20", award: "A", events: [], annuls: [1] };
    expect(on("2026-05-04", [suspend, annul])[0]).toMatchObject({
      asked: ["2026-01", "2026-02", "2026-03"],
      window: { opensOn: "2026-04-20" },
    });
    const lapse: Act = { act: "lapse", on: "2026-04-29", award: "A", months: ["2026-01", "2026-02", "2026-03"] };
    const restore: Act = { act: "restore", on: "2026-06-01", award: "A", months: ["2026-02"] };
    expect(on("2026-06-01", [lapse, restore])[0]).toMatchObject({
      state: "open",
      asked: ["2026-02"],
      window: { opensOn: "2026-06-01", end: { date: "2026-06-26" } },
    });
  });

  it("is given anew by a refusal, and never ends on a provisional day", () => {
    const refused = { first: "2026-01", state: "refused", months: ["2026-01"], refusedOn: "2026-05-06" } as const;
    expect(on("2026-05-10", [], [refused])[0]?.window.end?.date).toBe("2026-06-03");
    const unknown = workingCalendar([]);
    const [first] = periodsOf(monthsOf([]), quarterly, [], { calendar: unknown, today: "2026-12-01" });
    expect(isPast(first!.window.end, "2026-12-01")).toBe(false);
  });

  it("has no last day without claims, nor where finance confirms by itself", () => {
    expect(on("2026-12-01", [], [], singly)[0]).toMatchObject({ last: "2026-01", window: { end: null } });
    const byFinance = { ...quarterly, report: { ...quarterly.report, by: "finance" as const } };
    expect(periodsOf(monthsOf([]), byFinance, [], { calendar, today: "2026-12-01" })[0]?.window.end).toBeNull();
  });
});

describe("where a period stands", () => {
  it("is confirmed, closed or missed by the acts alone", () => {
    const all = confirm("A", ["2026-01", "2026-02", "2026-03"], "2026-04-02");
    expect(on("2026-04-03", [all])[0]).toMatchObject({ state: "confirmed", asked: [] });
    const lapse: Act = { act: "lapse", on: "2026-04-29", award: "A", months: ["2026-01", "2026-02", "2026-03"] };
    expect(on("2026-04-30", [lapse])[0]).toMatchObject({ state: "missed", asked: [] });
  });

  it("is open again where a month comes to a report that was confirmed", () => {
    const stored = { first: "2026-01", state: "confirmed", months: ["2026-01", "2026-02"], refusedOn: null } as const;
    const two = confirm("A", ["2026-01", "2026-02"], "2026-04-02");
    expect(on("2026-04-03", [two], [stored])[0]).toMatchObject({ state: "open", asked: ["2026-03"] });
  });
});

describe("the time after the end", () => {
  it("is the version's working days, from the day after the last one, or from what was given later", () => {
    const months = monthsOf([], 3);
    expect(months.endsOn).toBe("2026-04-01");
    expect(lastDayAfterEnd(months, quarterly, calendar).date).toBe("2026-06-23");
    expect(askedMonths(months, { first: "2026-01", last: "2026-03" })).toHaveLength(3);
  });
});

describe("the next look of the job", () => {
  it("is the day after the first window that ends, the end of all, or the first of a month to come", () => {
    const months = monthsOf([], 3);
    const afterEnd = lastDayAfterEnd(months, quarterly, calendar);
    const look = (today: string, acts: readonly Act[] = []) => {
      const now = monthsOf(acts, 3);
      return nextLook(now, quarterly, periodsOf(now, quarterly, [], { calendar, today }), afterEnd, today);
    };
    expect(look("2026-02-10")).toBe("2026-03-01");
    expect(look("2026-04-02")).toBe("2026-04-29");
    expect(look("2026-04-29")).toBe("2026-04-30");
    expect(look("2026-04-10", [confirm("A", ["2026-01", "2026-02", "2026-03"], "2026-04-10")])).toBeNull();
  });
});
