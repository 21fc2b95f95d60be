import { describe, expect, it } from "vitest";
import { choicesOf } from "~/domain/change/cliff-plan/choices";
import { cliffsOf } from "~/domain/change/cliff-plan/cliffs";
import { possibleChanges } from "~/domain/change/possible";
import { courseOf } from "~/domain/ledger/course/course";
import type { Act, LedgerAward, LedgerInput } from "~/domain/ledger/types";
import { replayWritten } from "~/domain/ledger/waterfall/written";
import { workingCalendar } from "~/domain/kernel/time/working-days";
import type { AskedKind, ChangeRule, ChangeWindow } from "~/domain/program/terms/change-rules";
import type { AwardEvent, PlanInput, TermsInput } from "~/domain/subsidy/types";

interface Given {
  readonly terms?: Partial<TermsInput>;
  readonly events?: readonly AwardEvent[];
  readonly leaseEnd?: string | null;
  readonly acts?: readonly Act[];
  readonly others?: readonly LedgerAward[];
  readonly group?: string;
}

/** Three months of the whole rent of ¥1,000 and three of half of it, from January 2026. */
const planInput = ({ terms, events = [], leaseEnd = null }: Given): PlanInput => ({
  terms: {
    start: "2026-01-01",
    tiers: [
      { months: 3, share: "1" },
      { months: 3, share: "0.5" },
    ],
    capYear: "calendar",
    suspension: "extends",
    proration: "calendarDays",
    ...terms,
  },
  lease: [{ from: "2026-01-01", areaM2: "100", rentFenPerM2Month: 1_000 }],
  leaseEnd,
  events,
});

const worldOf = (given: Given): LedgerInput => ({
  awards: [
    {
      id: "A",
      group: given.group ?? null,
      settlement: "waived",
      funding: [{ source: "city", share: "1" }],
      setOffShare: "1",
      input: planInput(given),
    },
    ...(given.others ?? []),
  ],
  acts: [{ act: "approve", on: "2025-12-20", award: "A" }, ...(given.acts ?? [])],
});

const at = (input: LedgerInput, today: string) => {
  const { books } = replayWritten(input, "A");
  const book = books.all.get("A");
  if (book?.kind !== "plan") throw new Error("The award has no plan");
  return { books, book, course: courseOf(books, book, today), today };
};

const cliffs = (given: Given, today = "2026-02-10") =>
  cliffsOf(at(worldOf(given), today).course, today).map(({ on, kind, beforeFen, afterFen }) => [
    on,
    kind,
    beforeFen,
    afterFen,
  ]);

describe("cliffs", () => {
  it("are the step down and the end, with what the company pays itself before and after", () => {
    expect(cliffs({})).toEqual([
      ["2026-04-01", "tier", 0, 50_000],
      ["2026-07-01", "ends", 50_000, 100_000],
    ]);
  });

  it("name the day from which a cap leaves nothing, before the end", () => {
    expect(cliffs({ terms: { totalCapFen: 380_000 } })).toEqual([
      ["2026-04-01", "tier", 0, 50_000],
      ["2026-05-01", "capReached", 50_000, 70_000],
      ["2026-06-01", "capUsed", 70_000, 100_000],
      ["2026-07-01", "ends", 100_000, 100_000],
    ]);
  });

  it("name the last month of which a cap leaves something, and how much, but not where it only takes what rounding left", () => {
    const reached = (totalCapFen: number) =>
      cliffsOf(at(worldOf({ terms: { totalCapFen } }), "2026-02-10").course, "2026-02-10").flatMap((cliff) =>
        cliff.kind === "capReached" ? [[cliff.on, cliff.cap, cliff.leftFen]] : [],
      );
    expect(reached(380_000)).toEqual([["2026-05-01", "total", 30_000]]);
    expect(reached(449_500)).toEqual([["2026-06-01", "total", 49_500]]);
    expect(reached(449_501)).toEqual([]);
    // The cap is used up with the end of May.
    expect(reached(400_000)).toEqual([]);
  });

  it("name the months that the cap of a year leaves empty, and where the next year begins", () => {
    const terms = { start: "2026-10-01", tiers: [{ months: 6, share: "1" }], annualCapFen: 200_000 };
    expect(cliffs({ terms }, "2026-10-10")).toEqual([
      ["2026-12-01", "capUsed", 0, 100_000],
      ["2027-01-01", "capRenewed", 100_000, 0],
      ["2027-03-01", "capUsed", 0, 100_000],
      ["2027-04-01", "ends", 100_000, 100_000],
    ]);
  });

  it("name a lease that ends first; without one the company pays no rent", () => {
    expect(cliffs({ leaseEnd: "2026-06-01" })).toEqual([
      ["2026-04-01", "tier", 0, 50_000],
      ["2026-06-01", "leaseEnds", 50_000, null],
      ["2026-07-01", "ends", null, null],
    ]);
  });

  it("name the days on which a pause begins and ends, with what a whole month costs where one lies in it", () => {
    const pause = { type: "suspend", from: "2026-03-10", to: "2026-05-20" } as const;
    expect(cliffs({ events: [pause] })).toEqual([
      ["2026-03-10", "suspends", 0, 100_000],
      ["2026-05-20", "resumes", 100_000, null],
      ["2026-06-11", "tier", null, 50_000],
      ["2026-09-10", "ends", 50_000, 100_000],
    ]);
  });

  it("that are over are gone, and the first day of an award to come is one", () => {
    expect(cliffs({}, "2026-05-10")).toEqual([["2026-07-01", "ends", 50_000, 100_000]]);
    expect(cliffs({}, "2026-07-01")).toEqual([]);
    expect(cliffs({}, "2025-12-25")[0]).toEqual(["2026-01-01", "begins", null, 0]);
  });

  it("count what another award of the group has as paid by the company, for it is not of this award", () => {
    const other: LedgerAward = { ...worldOf({}).awards[0]!, id: "B", group: "rent", settlement: "toCompany" };
    const input = planInput({ terms: { tiers: [{ months: 2, fen: 120_000 }] } });
    const given: Given = {
      group: "rent",
      others: [{ ...other, input }],
      acts: [{ act: "approve", on: "2025-12-21", award: "B" }],
      terms: { totalCapFen: 250_000 },
    };
    // January and February are the other's, so that the cap lasts for all four months that remain.
    expect(cliffs(given)).toEqual([
      ["2026-04-01", "tier", 0, 50_000],
      ["2026-07-01", "ends", 50_000, 100_000],
    ]);
  });
});

const rule = (kind: AskedKind, window: ChangeWindow): ChangeRule => ({
  kind,
  window,
  late: false,
  evidence: [],
  refusalClauses: [],
});
const ahead = (days: number): ChangeWindow => ({ kind: "limited", days, dayKind: "calendar", side: "before" });

const calendar = workingCalendar([]);

const choices = (given: Given, today = "2026-02-10", more: readonly ChangeRule[] = []) => {
  const own = at(worldOf(given), today);
  const rules = [rule("extend", ahead(30)), rule("unit", ahead(20)), rule("endEarly", ahead(40)), ...more];
  const possible = possibleChanges(
    rules,
    { basis: "plan", end: own.course.benefit.to, paused: false, endDecided: false },
    today,
    calendar,
  );
  return choicesOf({ ...own, calendar }, possible);
};

describe("choices", () => {
  it("are to extend, move, stay without benefit or leave, each with its exact effect and its last day", () => {
    const [extend, unit, keep, leave] = choices({});
    expect(extend).toMatchObject({ kind: "extend", months: 6, change: { asking: { last: "2026-06-01" } } });
    expect(extend?.kind === "extend" && [extend.effect.before, extend.effect.after]).toEqual([
      { totalFen: 450_000, end: "2026-07-01", debtFen: 0 },
      { totalFen: 750_000, end: "2027-01-01", debtFen: 0 },
    ]);
    expect(unit).toMatchObject({ kind: "unit", on: "2026-04-01", leftFen: 150_000, asking: { last: "2026-03-12" } });
    expect(keep).toEqual({ kind: "keepLease", on: "2026-07-01", monthFen: 100_000, renewBy: null });
    expect(leave).toMatchObject({
      kind: "endEarly",
      on: "2026-04-01",
      asking: { last: "2026-02-20" },
      effect: { after: { totalFen: 300_000, end: "2026-04-01", debtFen: 0 } },
    });
  });

  it("are to pause as well where that can be asked for, with what becomes of its days", () => {
    const pause = rule("suspend", ahead(10));
    const [first] = choices({}, "2026-02-10", [pause]);
    expect(first).toMatchObject({
      kind: "suspend",
      on: "2026-03-01",
      suspension: "extends",
      asking: { last: "2026-02-19" },
    });
    const [lost] = choices({ terms: { suspension: "consumes" } }, "2026-02-10", [pause]);
    expect(lost).toMatchObject({ kind: "suspend", suspension: "consumes" });
    // None of its days lies in the award any more.
    expect(choices({}, "2026-06-25", [pause]).map(({ kind }) => kind)).not.toContain("suspend");
  });

  it("are to extend before that can be asked for, with the day from which it can", () => {
    const opens: ChangeWindow = { ...ahead(30), opensDays: 60 } as ChangeWindow;
    const own = at(worldOf({}), "2026-02-10");
    const award = { basis: "plan", end: own.course.benefit.to, paused: false, endDecided: false } as const;
    const possible = possibleChanges([rule("extend", opens)], award, "2026-02-10", calendar);
    expect(choicesOf({ ...own, calendar }, possible)[0]).toMatchObject({
      kind: "extend",
      change: { by: null },
      asking: { state: "notYet", first: "2026-05-02", last: "2026-06-01" },
    });
  });

  it("do not bring more where the cap is used up before", () => {
    const [extend, , keep] = choices({ terms: { totalCapFen: 380_000 } });
    expect(extend?.kind === "extend" && extend.effect.after.totalFen).toBe(380_000);
    expect(keep).toMatchObject({ on: "2026-06-01" });
  });

  it("do not bring more either where the program ends with the award", () => {
    const [extend] = choices({ terms: { until: "2026-07-01" } });
    expect(extend?.kind === "extend" && [extend.effect.before.end, extend.effect.after.end]).toEqual([
      "2026-07-01",
      "2026-07-01",
    ]);
  });

  it("to stay say by when a lease has to be renewed", () => {
    const keep = (leaseEnd: string) => choices({ leaseEnd }).find(({ kind }) => kind === "keepLease");
    expect(keep("2026-06-01")).toEqual({
      kind: "keepLease",
      on: "2026-06-01",
      monthFen: 100_000,
      renewBy: "2026-05-31",
    });
    expect(keep("2026-09-01")).toMatchObject({ on: "2026-07-01", renewBy: null });
  });

  it("that the ledger would not take are left out", () => {
    const ended: Act = {
      act: "decide",
      on: "2026-01-05",
      award: "A",
      events: [{ type: "terminate", on: "2026-06-01" }],
    };
    expect(choices({ acts: [ended] }).map(({ kind }) => kind)).toEqual(["unit", "keepLease"]);
  });

  it("are none once the award is over", () => {
    expect(choices({}, "2026-07-01")).toEqual([]);
  });
});
