import { expect, it } from "vitest";
import { paidMonths, payingEnd } from "~/domain/subsidy/paying-end";
import { planned, sampleInput } from "./sample-input";

type Of = Parameters<typeof sampleInput>[0];

const flat = (fen: number) => [{ months: 12, fen }];

it.each<[string, Of, string, string | null]>([
  ["pays to its end", {}, "2029-03-15", null],
  ["is cut short by a termination", { events: [{ type: "terminate", on: "2027-01-10" }] }, "2027-01-10", null],
  ["was never to begin", { events: [{ type: "terminate", on: "2026-03-15" }] }, "2026-03-15", null],
  ["has its total used up", { terms: { tiers: flat(1000), totalCapFen: 2500 } }, "2026-06-01", "total"],
  [
    "has its total used up just at the end",
    { terms: { start: "2026-03-01", tiers: flat(1000), totalCapFen: 12_000 } },
    "2027-03-01",
    null,
  ],
  [
    "has its last year used up",
    { terms: { start: "2026-04-01", tiers: [{ months: 9, fen: 1000 }], annualCapFen: 3000 } },
    "2026-07-01",
    "year",
  ],
  ["is paid again in the next year", { terms: { tiers: flat(1000), annualCapFen: 3000 } }, "2027-03-15", null],
  ["outlives its lease", { leaseEnd: "2026-08-11" }, "2026-08-11", "lease"],
  ["has no lease when it begins", { leaseEnd: "2026-01-01" }, "2026-03-15", "lease"],
  [
    "ends with a tier of nothing",
    {
      terms: {
        start: "2026-01-01",
        tiers: [
          { months: 6, fen: 1000 },
          { months: 6, fen: 0 },
        ],
      },
    },
    "2026-07-01",
    "noAmount",
  ],
  ["has a cap of nothing", { terms: { tiers: flat(1000), totalCapFen: 0 } }, "2026-03-15", "total"],
])("an award that %s", (_, of, on, because) => expect(payingEnd(planned(sampleInput(of)))).toEqual({ on, because }));

it("counts a month of two lines once", () => {
  const { plan } = planned(sampleInput({ terms: { capYear: "benefit", tiers: [{ months: 24, share: "1" }] } }));
  expect(plan.lines).toHaveLength(26);
  expect(paidMonths(plan)).toBe(25);
});
