import { describe, expect, it } from "vitest";
import { announcedSuspensions, type DecidedAwardEvent } from "~/domain/award/announced-suspensions";
import { civil } from "~/domain/kernel/time/day-number";
import { suspendedRanges } from "~/domain/subsidy/clock";
import { planned } from "../subsidy/sample-input";
import type { AwardEvent, PlanInput } from "~/domain/subsidy/types";

const terms = {
  start: "2026-01-01",
  tiers: [{ months: 12, fen: 100_000 }],
  capYear: "calendar",
  suspension: "extends",
  proration: "calendarDays",
} as const;
const lease = [{ from: "2026-01-01", areaM2: "50", rentFenPerM2Month: 4_000 }];

/** What is announced on a day of an award with these events, each decided for a reason with its number. */
const announced = (events: readonly AwardEvent[], today: string, more: Partial<PlanInput["terms"]> = {}) => {
  const input = { terms: { ...terms, ...more }, lease, events };
  const { clock } = planned(input).basis;
  const suspensions = suspendedRanges(clock).map(({ from, to }) => ({ from: civil(from), to: civil(to) }));
  const decided = events.map((event, i): DecidedAwardEvent => ({
    event,
    reason: `reason ${i}`,
    decidedOn: "2026-01-01",
    decidedBy: null,
  }));
  return announcedSuspensions(suspensions, decided, today).map(({ from, to, decisions }) => [
    from,
    to,
    ...decisions.map(({ reason }) => reason),
  ]);
};

const suspend = (from: string, to: string): AwardEvent => ({ type: "suspend", from, to });

describe("announced suspensions", () => {
  it("hold today or lie ahead, each with its own decision; one that is over is no news", () => {
    const events = [suspend("2026-03-01", "2026-04-01"), suspend("2026-06-01", "2026-07-01")];
    expect(announced(events, "2026-02-28")).toEqual([
      ["2026-03-01", "2026-04-01", "reason 0"],
      ["2026-06-01", "2026-07-01", "reason 1"],
    ]);
    expect(announced(events, "2026-03-31")).toHaveLength(2);
    expect(announced(events, "2026-04-01")).toEqual([["2026-06-01", "2026-07-01", "reason 1"]]);
    expect(announced(events, "2026-07-01")).toEqual([]);
  });

  it("of days that meet come of every decision about them", () => {
    const events = [suspend("2026-03-01", "2026-04-01"), suspend("2026-04-01", "2026-05-01")];
    expect(announced(events, "2026-04-10")).toEqual([["2026-03-01", "2026-05-01", "reason 0", "reason 1"]]);
  });

  it("end with the resumption, and do not come of what it ended", () => {
    const events: AwardEvent[] = [
      suspend("2026-03-01", "2026-09-01"),
      { type: "resume", on: "2026-04-01" },
      suspend("2026-05-01", "2026-06-01"),
      suspend("2026-05-10", "2026-05-10"),
    ];
    expect(announced(events, "2026-03-10")).toEqual([
      ["2026-03-01", "2026-04-01", "reason 0"],
      ["2026-05-01", "2026-06-01", "reason 2"],
    ]);
  });

  it("end with the benefit", () => {
    const events = [suspend("2026-11-01", "2027-03-01")];
    expect(announced(events, "2026-11-05", { suspension: "consumes" })).toEqual([
      ["2026-11-01", "2027-01-01", "reason 0"],
    ]);
  });
});
