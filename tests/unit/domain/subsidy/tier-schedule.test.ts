import { describe, expect, it } from "vitest";
import { tierSchedule } from "~/domain/subsidy/tier-schedule";
import { planned, sampleInput } from "./sample-input";

const rangesOf = (...args: Parameters<typeof sampleInput>): string[] =>
  tierSchedule(planned(sampleInput(...args)).basis).map(({ tier, from, to }) => `${tier.index} ${from} ${to}`);

describe("the tier schedule", () => {
  it("follows the boundaries from the start", () => {
    expect(rangesOf()).toEqual(["0 2026-03-15 2027-03-15", "1 2027-03-15 2028-03-15", "2 2028-03-15 2029-03-15"]);
  });

  it("moves with a suspension that extends, and not with one that consumes", () => {
    const events = [{ type: "suspend" as const, from: "2026-07-01", to: "2026-08-16" }];
    expect(rangesOf({ events })).toEqual([
      "0 2026-03-15 2027-04-30",
      "1 2027-04-30 2028-04-30",
      "2 2028-04-30 2029-04-30",
    ]);
    expect(rangesOf({ events, terms: { suspension: "consumes" } })).toEqual(rangesOf());
  });

  it("leaves a suspension between two tiers out of both", () => {
    const events = [{ type: "suspend" as const, from: "2027-03-15", to: "2027-04-01" }];
    expect(rangesOf({ events }).slice(0, 2)).toEqual(["0 2026-03-15 2027-03-15", "1 2027-04-01 2028-04-01"]);
  });

  it("begins after a suspension that holds at the start", () => {
    const events = [{ type: "suspend" as const, from: "2026-03-01", to: "2026-03-21" }];
    expect(rangesOf({ events })[0]).toBe("0 2026-03-21 2027-03-21");
  });

  it("is cut at the end, without the tiers that never begin", () => {
    expect(rangesOf({ events: [{ type: "terminate", on: "2027-06-01" }] })).toEqual([
      "0 2026-03-15 2027-03-15",
      "1 2027-03-15 2027-06-01",
    ]);
    expect(rangesOf({ terms: { until: "2027-03-15" } })).toEqual(["0 2026-03-15 2027-03-15"]);
    expect(rangesOf({ events: [{ type: "terminate", on: "2026-03-15" }] })).toEqual([]);
  });

  it("names extensions by their event", () => {
    const { basis } = planned(
      sampleInput({
        events: [
          { type: "suspend", from: "2026-07-01", to: "2026-07-01" },
          { type: "extend", months: 6, fenPerM2: 1500 },
        ],
      }),
    );
    const last = tierSchedule(basis).at(-1);
    expect(last).toEqual({
      tier: { index: 3, path: "events[1]", kind: "fenPerM2", value: 1500 },
      from: "2029-03-15",
      to: "2029-09-15",
    });
  });
});
