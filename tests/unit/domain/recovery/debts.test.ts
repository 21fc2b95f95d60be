import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingCalendar } from "~/domain/kernel/time/working-days";
import { boundBy } from "~/domain/ledger/replayed";
import type { Act } from "~/domain/ledger/types";
import { disputeEnd, isDisputable, isRemindedOn, payEnd, workingDayFrom } from "~/domain/recovery/due";
import { nothingOwed } from "~/domain/recovery/ends";
import { instalmentPlan, partsOf, planStanding } from "~/domain/recovery/instalments";
import {
  coversDebts,
  recoveryEffect,
  isJudged,
  judgementFaults,
  type MonthJudgement,
  recoveryApprovals,
  type RecoveryProposal,
  monthStanding,
} from "~/domain/recovery/judgement";
import { indebtedMonths, owedSums } from "~/domain/recovery/owed";
import { approve, award, confirm } from "../ledger/small-world";

// Without holidays, so that working days are weekdays.
const calendar = workingCalendar([2026, 2027].map((year) => ({ year, source: "test", holidays: [], workdays: [] })));

const paid: readonly Act[] = [
  approve("A"),
  confirm("A", ["2026-01", "2026-02"], "2026-03-02"),
  { act: "run", on: "2026-03-03", run: "A1", through: "2026-02" },
];
const suspend: Act = {
  act: "decide",
  on: "2026-03-20",
  award: "A",
  events: [{ type: "suspend", from: "2026-02-01", to: "2026-03-01" }],
};

const owedAfter = (...acts: readonly Act[]) => {
  const all = [...paid, ...acts];
  const result = boundBy({ awards: [award("A", { fen: 1_000, months: 12 })], acts: all });
  if (!result.ok) throw new Error(result.error.field);
  return indebtedMonths({ acts: all, gave: result.gave }, "A");
};

describe("what is owed", () => {
  it("is said by month, with what was given when, and by which act it came", () => {
    expect(owedAfter()).toEqual([]);
    const [february, ...others] = owedAfter(suspend);
    expect(others).toEqual([]);
    expect(february).toMatchObject({
      month: "2026-02",
      debtFen: 1_000,
      givenFen: 1_000,
      payableFen: 0,
      givenOn: "2026-03-03",
      causes: [{ position: 3, on: "2026-03-20", act: "decide", fen: 1_000 }],
    });
  });

  it("is nothing once it came back; then a recovery is at its end", () => {
    const back: Act = { act: "repay", on: "2026-04-01", award: "A", fen: 1_000, months: [] };
    expect(nothingOwed("hearing", owedAfter(suspend))).toBe(false);
    expect(nothingOwed("hearing", owedAfter(suspend, back))).toBe(true);
  });

  it("of a demand ends with what is demanded: a later debt is another matter", () => {
    const demand: Act = { act: "demand", on: "2026-04-01", award: "A", months: ["2026-02"] };
    expect(nothingOwed("demanded", owedAfter(suspend, demand))).toBe(false);
    expect(nothingOwed("demanded", owedAfter(suspend))).toBe(true);
    expect(nothingOwed("disputed", owedAfter(suspend))).toBe(false);
  });
});

describe("the judgement of a month", () => {
  const owed = owedAfter(suspend);
  const rule = { barYears: 2, smallFen: 2_000 };
  const judged = (more: Partial<MonthJudgement> = {}): MonthJudgement => ({
    month: "2026-02",
    cause: "overpaid",
    outcome: "demand",
    words: "",
    ...more,
  });
  const faults = (judgements: readonly MonthJudgement[], heardOn = "2026-04-01", of = rule) =>
    [...judgementFaults(owed, judgements, (month) => monthStanding(month, of, heardOn)).values()].join();

  it("is barred so many years after the money was given, by the day of the hearing", () => {
    expect(monthStanding(owed[0]!, rule, "2028-03-03")).toMatchObject({ barredAfter: "2028-03-03", barred: false });
    expect(monthStanding(owed[0]!, rule, "2028-03-04").barred).toBe(true);
  });

  it.each([
    ["nothing said", [], "2026-04-01", rule, "missing"],
    ["demanded in time", [judged()], "2026-04-01", rule, ""],
    ["demanded too late", [judged()], "2028-03-04", rule, "barred"],
    ["another cause without words", [judged({ cause: "other" })], "2026-04-01", rule, "words"],
    ["another cause with words", [judged({ cause: "other", words: "agreed" })], "2026-04-01", rule, ""],
    ["given up as small", [judged({ outcome: "giveUp" })], "2026-04-01", rule, ""],
    ["given up as barred", [judged({ outcome: "giveUp" })], "2028-03-04", { ...rule, smallFen: 0 }, ""],
    ["given up without words", [judged({ outcome: "giveUp" })], "2026-04-01", { ...rule, smallFen: 0 }, "words"],
  ] as const)("%s", (_, judgements, heardOn, of, fault) => {
    expect(faults(judgements, heardOn, of)).toBe(fault);
    expect(isJudged(owed, judgements, new Map())).toBe(judgements.length === 1);
  });

  it("decides which is demanded and which given up; giving up takes two", () => {
    const demand: RecoveryProposal = { kind: "demand", months: [judged()], pay: "atOnce", parts: null, reason: "" };
    expect(recoveryEffect(demand, owed)).toMatchObject({ demandFen: 1_000, giveUpFen: 0 });
    expect(recoveryApprovals(recoveryEffect(demand, owed))).toBe(1);
    const giveUp: RecoveryProposal = { ...demand, months: [judged({ outcome: "giveUp" })] };
    expect(recoveryEffect(giveUp, owed)).toMatchObject({ demandFen: 0, giveUpFen: 1_000 });
    expect(recoveryApprovals(recoveryEffect(giveUp, owed))).toBe(2);
    expect(recoveryApprovals(recoveryEffect({ kind: "small", reason: "" }, owed))).toBe(2);
  });

  it("speaks of the months that owe now, or has to be made anew", () => {
    const other = judged({ month: "2026-01" });
    const of = (months: readonly MonthJudgement[]): RecoveryProposal => ({
      kind: "demand",
      months,
      pay: "atOnce",
      parts: null,
      reason: "",
    });
    expect(coversDebts(of([judged()]), owed)).toBe(true);
    expect(coversDebts(of([judged(), other]), owed)).toBe(false);
    expect(coversDebts(of([other]), owed)).toBe(false);
    expect(coversDebts({ kind: "giveUp", months: ["2026-02"], reason: "", before: null }, owed)).toBe(true);
    expect(coversDebts({ kind: "giveUp", months: [], reason: "", before: null }, owed)).toBe(false);
    expect(coversDebts({ kind: "small", reason: "" }, [])).toBe(false);
  });

  it("sums what is owed and demanded", () => {
    expect(owedSums(owed)).toEqual({ debtFen: 1_000, demandedFen: 0 });
  });
});

describe("days", () => {
  const days = {
    deliveryDays: 5,
    hearingDays: 10,
    recovery: { dueDays: 30, disputeDays: 15 },
  };

  it("to pay and to object are counted as if time alone delivered the letter", () => {
    // Five weekdays after Monday, 2 March 2026, is Monday the 9th.
    expect(payEnd("2026-03-02", days, calendar)).toEqual({ date: "2026-04-20", provisional: false });
    expect(disputeEnd("2026-03-02", days, calendar)).toEqual({ date: "2026-03-30", provisional: false });
  });

  it("are provisional through a year without a calendar, and end nothing then", () => {
    const end = disputeEnd("2027-12-20", days, calendar);
    expect(end.provisional).toBe(true);
    expect(isDisputable(end, "2029-01-01")).toBe(true);
    expect(isDisputable({ date: "2026-03-30", provisional: false }, "2026-03-30")).toBe(true);
    expect(isDisputable({ date: "2026-03-30", provisional: false }, "2026-03-31")).toBe(false);
  });

  it("of an instalment are working days", () => {
    expect(workingDayFrom(calendar, "2026-05-30")).toEqual({ date: "2026-06-01", provisional: false });
    expect(workingDayFrom(calendar, "2028-01-03").provisional).toBe(true);
  });

  it("are told three working days before", () => {
    // The 20th of April is a Monday.
    expect(isRemindedOn(calendar, "2026-04-20", "2026-04-14")).toBe(false);
    expect(isRemindedOn(calendar, "2026-04-20", "2026-04-15")).toBe(true);
    expect(isRemindedOn(calendar, "2026-04-20", "2026-04-20")).toBe(true);
    expect(isRemindedOn(calendar, "2026-04-20", "2026-04-21")).toBe(false);
  });
});

describe("instalments", () => {
  it("come to the sum, to the fen, and differ by one at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 10 }), fc.integer({ min: 1, max: 60 }), (fen, parts) => {
        const plan = instalmentPlan(fen, parts, "2026-03-31", calendar);
        expect(plan.reduce((sum, each) => sum + each.fen, 0)).toBe(fen);
        const all = plan.map((each) => each.fen);
        expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
        expect(Math.min(...all)).toBeGreaterThan(0);
        expect(all).toEqual(all.toSorted((a, b) => b - a));
      }),
    );
    expect(partsOf(1_000, 3)).toEqual([334, 333, 333]);
  });

  const plan = instalmentPlan(1_000, 3, "2026-03-31", calendar);

  it("are a month apart, the last day of a shorter one, on working days", () => {
    expect(plan.map(({ date }) => date)).toEqual(["2026-03-31", "2026-04-30", "2026-06-01"]);
  });

  it("are paid by what came in, the oldest first; one that was missed is known", () => {
    expect(planStanding(plan, 1_000, "2026-03-31")).toMatchObject({
      next: { date: "2026-03-31", leftFen: 334 },
      missed: false,
    });
    expect(planStanding(plan, 1_000, "2026-04-01").missed).toBe(true);
    expect(planStanding(plan, 667, "2026-04-01")).toMatchObject({ next: { leftFen: 1 }, missed: true });
    expect(planStanding(plan, 666, "2026-04-30")).toMatchObject({
      next: { date: "2026-04-30", leftFen: 333 },
      missed: false,
    });
    expect(planStanding(plan, 0, "2026-12-31")).toEqual({ next: null, missed: false });
  });

  it("are never missed on a provisional day", () => {
    const provisional = plan.map((part) => ({ ...part, provisional: true }));
    expect(planStanding(provisional, 1_000, "2027-01-01").missed).toBe(false);
  });
});
