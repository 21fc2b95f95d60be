import { describe, expect, it } from "vitest";
import { stepsOf } from "~/domain/subsidy/step-downs";
import type { PlanInput, TierInput } from "~/domain/subsidy/types";

const lease = [
  { from: "2026-01-01", areaM2: "100", rentFenPerM2Month: 5_000 },
  { from: "2026-07-01", areaM2: "100", rentFenPerM2Month: 1_000 },
];
const of = (tiers: readonly TierInput[], more: Partial<PlanInput> = {}): PlanInput => ({
  terms: {
    start: "2026-01-01",
    tiers: [...tiers],
    capYear: "calendar",
    suspension: "extends",
    proration: "calendarDays",
  },
  lease,
  events: [],
  ...more,
});

describe("the days on which an award steps down", () => {
  it.each<[string, PlanInput, readonly string[]]>([
    [
      "a lower share, not a higher one",
      of([
        { months: 3, share: "0.5" },
        { months: 3, share: "1" },
        { months: 3, share: "1/3" },
      ]),
      ["2026-07-01"],
    ],
    [
      "none with one tier, or alike ones",
      of([
        { months: 3, share: "0.5" },
        { months: 3, share: "1/2" },
      ]),
      [],
    ],
    [
      "a rate against a share, on the lease of that day",
      of([
        { months: 6, fenPerM2: 1_000 },
        { months: 6, share: "0.9" },
      ]),
      ["2026-07-01"],
    ],
    [
      "the same where the rent is higher",
      of([
        { months: 3, fenPerM2: 1_000 },
        { months: 6, share: "0.9" },
      ]),
      [],
    ],
    [
      "moved by a suspension that extends",
      of(
        [
          { months: 3, share: "1" },
          { months: 3, share: "0.5" },
        ],
        { events: [{ type: "suspend", from: "2026-02-01", to: "2026-02-11" }] },
      ),
      ["2026-04-11"],
    ],
    [
      "none after the end",
      of(
        [
          { months: 3, share: "1" },
          { months: 3, share: "0.5" },
        ],
        { events: [{ type: "terminate", on: "2026-04-01" }] },
      ),
      [],
    ],
    ["none without a plan", of([]), []],
  ])("%s", (_, input, days) => expect(stepsOf(input)).toEqual(days));
});
