import { describe, expect, it } from "vitest";
import { standing, timeLeft } from "~/domain/subsidy/standing";
import type { Standing } from "~/domain/subsidy/standing";
import type { AwardEvent } from "~/domain/subsidy/types";
import { planned, sampleInput } from "./sample-input";

const suspend: AwardEvent = { type: "suspend", from: "2026-07-01", to: "2026-08-16" };
const terminate: AwardEvent = { type: "terminate", on: "2027-01-10" };

const standingOf = (today: string, ...args: Parameters<typeof sampleInput>): Standing =>
  standing(planned(sampleInput(...args)), today);

describe("the phase", () => {
  it.each<[string, AwardEvent[], string]>([
    ["2026-03-14", [], "pending"],
    ["2026-03-15", [], "running"],
    ["2029-03-14", [], "running"],
    ["2029-03-15", [], "ended"],
    ["2026-06-30", [suspend], "running"],
    ["2026-07-01", [suspend], "suspended"],
    ["2026-08-15", [suspend], "suspended"],
    ["2026-08-16", [suspend], "running"],
    ["2027-01-09", [terminate], "running"],
    ["2027-01-10", [terminate], "terminated"],
    ["2026-03-01", [{ ...terminate, on: "2026-03-15" }], "terminated"],
    ["2029-03-15", [{ ...terminate, on: "2029-03-15" }], "ended"],
  ])("on %s with %j is %s", (today, events, phase) => expect(standingOf(today, { events }).phase).toBe(phase));

  it("is ended for a program that stopped paying, even before a later termination", () => {
    const ended = { terms: { until: "2026-12-01" }, events: [terminate] };
    expect(standingOf("2027-02-01", ended).phase).toBe("ended");
    expect(standingOf("2026-01-01", { terms: { until: "2020-01-01" } }).phase).toBe("ended");
  });

  it("is suspended under a suspension that consumes, too", () => {
    expect(standingOf("2026-07-15", { terms: { suspension: "consumes" }, events: [suspend] }).phase).toBe("suspended");
  });
});

describe("the time used and left", () => {
  it.each<[string, AwardEvent[], [number, number], [number, number]]>([
    ["2020-01-01", [], [0, 0], [36, 0]],
    ["2026-03-15", [], [0, 0], [36, 0]],
    ["2026-04-14", [], [0, 30], [35, 1]],
    ["2026-04-15", [], [1, 0], [35, 0]],
    ["2029-03-14", [], [35, 27], [0, 1]],
    ["2029-03-15", [], [36, 0], [0, 0]],
    // The clock stood still for 46 days.
    ["2026-07-01", [suspend], [3, 16], [32, 14]],
    ["2026-08-16", [suspend], [3, 16], [32, 14]],
    ["2026-08-30", [suspend], [4, 0], [32, 0]],
    // Begun at both ends: the tenth month is cut short, and so is the one of today.
    ["2026-12-20", [terminate], [9, 5], [0, 21]],
    ["2026-04-20", [terminate], [1, 5], [8, 21]],
    ["2027-01-10", [terminate], [9, 26], [0, 0]],
    ["2026-03-15", [{ ...terminate, on: "2026-03-15" }], [0, 0], [0, 0]],
    ["2026-03-15", [{ ...terminate, on: "2026-04-15" }], [0, 0], [1, 0]],
    ["2026-03-15", [{ ...terminate, on: "2026-04-16" }], [0, 0], [1, 1]],
  ])("on %s with %j: %j used, %j left", (today, events, used, left) =>
    expect(standingOf(today, { events })).toMatchObject({
      used: { months: used[0], days: used[1] },
      left: { months: left[0], days: left[1] },
    }),
  );

  it("is alike for awards of the same last day, whatever pause is over", () => {
    const late = { ...terminate, on: "2029-01-01" };
    const pause: AwardEvent = { type: "suspend", from: "2026-04-01", to: "2026-05-01" };
    const left = standingOf("2026-11-30", { events: [late] }).left;
    expect(left).toEqual({ months: 25, days: 2 });
    expect(standingOf("2026-11-30", { events: [pause, late] }).left).toEqual(left);
    const days = { from: "2026-03-15", to: "2029-01-01" };
    expect(timeLeft(days, [], "2026-11-30")).toEqual(left);
    expect(timeLeft(days, [pause], "2026-11-30")).toEqual(left);
    // A pause to come takes its days away.
    expect(timeLeft(days, [{ from: "2027-01-01", to: "2027-01-03" }], "2026-11-30")).toEqual({ months: 25, days: 0 });
  });

  it("counts no month that has only begun, at neither end", () => {
    const cut = { events: [{ ...terminate, on: "2029-01-10" }] };
    // 27 months of the calendar have a day of it, 25 whole ones remain.
    expect(standingOf("2026-11-29", cut).left).toEqual({ months: 25, days: 12 });
  });

  it("is used up under a suspension that consumes", () => {
    const consumes = { terms: { suspension: "consumes" as const }, events: [suspend] };
    expect(standingOf("2026-08-15", consumes)).toMatchObject({ used: { months: 5 }, left: { months: 31 } });
  });

  it("is counted from the start and never drifts from a month end", () => {
    const start = { terms: { start: "2026-01-31" } };
    const used = (today: string) => standingOf(today, start).used;
    expect(used("2026-02-27")).toEqual({ months: 0, days: 27 });
    expect(used("2026-02-28")).toEqual({ months: 1, days: 0 });
    expect(used("2026-03-30")).toEqual({ months: 1, days: 30 });
    expect(used("2026-03-31")).toEqual({ months: 2, days: 0 });
  });

  it("ends with what is paid", () => {
    // ¥4,500 a month; the cap is used up in January 2028 of 36 months from November 2026.
    const capped = {
      terms: { start: "2026-11-01", tiers: [{ months: 36, share: "1" }], totalCapFen: 15 * 450_000 - 1 },
    };
    expect(standingOf("2026-11-01", capped)).toMatchObject({
      left: { months: 15, days: 0 },
      payingEnd: { on: "2028-02-01", because: "total" },
    });
    expect(standingOf("2027-11-29", capped)).toMatchObject({ used: { months: 12, days: 28 }, left: { months: 2 } });
    expect(standingOf("2028-06-01", capped)).toMatchObject({
      phase: "running",
      used: { months: 15, days: 0 },
      left: { months: 0, days: 0 },
      amountLeftFen: 0,
    });
  });
});

describe("the next change", () => {
  it("is the day on which the next tier begins", () => {
    expect(standingOf("2026-05-01").nextChange).toEqual({
      on: "2027-03-15",
      kind: "tier",
      tier: { index: 1, path: "terms.tiers[1]", kind: "share", value: "0.7" },
    });
    expect(standingOf("2027-03-14").nextChange?.on).toBe("2027-03-15");
    expect(standingOf("2027-03-15").nextChange?.on).toBe("2028-03-15");
  });

  it("is none in the last tier, after the end, or when the end comes first", () => {
    expect(standingOf("2028-03-15").nextChange).toBeNull();
    expect(standingOf("2030-01-01").nextChange).toBeNull();
    expect(standingOf("2026-05-01", { events: [terminate] }).nextChange).toBeNull();
  });

  it("is none once nothing is paid any more", () => {
    expect(standingOf("2026-05-01", { terms: { totalCapFen: 100_000 } }).nextChange).toBeNull();
  });

  it("is the first day of one that has not begun", () => {
    expect(standingOf("2026-03-14").nextChange).toMatchObject({
      on: "2026-03-15",
      kind: "begins",
      tier: { value: "1" },
    });
  });

  const paused: AwardEvent = { type: "suspend", from: "2026-11-10", to: "2027-01-09" };

  it.each<[string, AwardEvent[], string, string]>([
    ["2026-11-09", [paused], "2026-11-10", "suspends"],
    ["2026-11-29", [paused], "2027-01-09", "resumes"],
    // The suspension has put off the second tier by 60 days.
    ["2027-01-09", [paused], "2027-05-14", "tier"],
    // Suspended from its first day, it is paid for the first time after that.
    ["2026-03-01", [{ type: "suspend", from: "2026-03-15", to: "2026-04-01" }], "2026-04-01", "begins"],
    ["2026-03-20", [{ type: "suspend", from: "2026-03-15", to: "2026-04-01" }], "2026-04-01", "begins"],
    // Where two tiers meet, payment resumes with the second.
    ["2027-03-14", [{ type: "suspend", from: "2027-03-10", to: "2027-04-01" }], "2027-04-01", "resumes"],
  ])("on %s with %j is on %s: %s", (today, events, on, kind) =>
    expect(standingOf(today, { events }).nextChange).toMatchObject({ on, kind }),
  );

  it("tells what is paid when payment resumes: the tier that the suspension put off or used up", () => {
    const inJanuary = (suspension: "extends" | "consumes", to: string) =>
      standingOf("2026-11-29", { terms: { suspension }, events: [{ ...paused, to }] }).nextChange;
    expect(inJanuary("extends", "2027-04-01")).toMatchObject({ on: "2027-04-01", tier: { value: "1" } });
    expect(inJanuary("consumes", "2027-04-01")).toMatchObject({ on: "2027-04-01", tier: { value: "0.7" } });
  });

  it("is none where suspended to the end", () => {
    const events = [paused, { ...terminate, on: "2027-01-09" }];
    expect(standingOf("2026-11-29", { events }).nextChange).toBeNull();
  });

  it("passes over a tier with the same value", () => {
    const tiers = [
      { months: 6, share: "1" },
      { months: 6, share: "1" },
      { months: 6, fen: 1 },
    ];
    expect(standingOf("2026-05-01", { terms: { tiers } }).nextChange?.on).toBe("2027-03-15");
  });
});

describe("amounts", () => {
  it("are used by calendar months that are over", () => {
    const { plan } = planned(sampleInput());
    const [first = 0, second = 0] = plan.lines.map((line) => line.amountFen);
    expect(standingOf("2026-05-01")).toMatchObject({
      amountUsedFen: first + second,
      amountLeftFen: plan.totalFen - first - second,
    });
    expect(standingOf("2026-04-30").amountUsedFen).toBe(first);
    expect(standingOf("2026-01-01")).toMatchObject({ amountUsedFen: 0, amountLeftFen: plan.totalFen });
  });

  it("are used completely from the end on, also within its month", () => {
    expect(standingOf("2029-03-14").amountLeftFen).toBeGreaterThan(0);
    expect(standingOf("2029-03-15").amountLeftFen).toBe(0);
  });
});

it("refuses a day that does not exist", () => expect(() => standingOf("2026-02-30")).toThrow(RangeError));
