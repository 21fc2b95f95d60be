import { describe, expect, it } from "vitest";
import { ledgerOf } from "~/domain/ledger/ledger";
import { wholeRent } from "~/domain/ledger/waived-rent";
import { planned, sampleInput } from "../subsidy/sample-input";
import { award, planInput } from "./refusals";

const rentOf = (
  lease: readonly [from: string, areaM2: string, rate: number][],
  leaseEnd: string | null,
  month: string,
) => {
  const rows = lease.map(([from, areaM2, rentFenPerM2Month]) => ({ from, areaM2, rentFenPerM2Month }));
  return wholeRent(planned(sampleInput({ lease: rows, leaseEnd })).basis, month);
};

describe("the whole rent of a month", () => {
  it.each<[string, [string, string, number][], string | null, string, number]>([
    ["is area × rate", [["2026-01-01", "60", 4000]], null, "2026-03", 240_000],
    ["counts from the lease", [["2026-02-15", "60", 4000]], null, "2026-02", 120_000],
    ["ends with the lease", [["2026-01-01", "60", 4000]], "2026-02-08", "2026-02", 60_000],
    ["is nothing before the lease", [["2026-03-01", "60", 4000]], null, "2026-02", 0],
    ["is nothing after it", [["2026-01-01", "60", 4000]], "2026-02-01", "2026-02", 0],
    [
      "changes with the row",
      [
        ["2026-01-01", "60", 4000],
        ["2026-04-16", "30", 2000],
      ],
      null,
      "2026-04",
      150_000,
    ],
    ["is rounded half up, once", [["2026-01-01", "0.5", 31]], null, "2026-02", 16],
    ["is exact beyond machine integers", [["2026-01-01", "0.333333333333333333", 3]], null, "2026-02", 1],
  ])("%s", (_, lease, leaseEnd, month, fen) => expect(rentOf(lease, leaseEnd, month)).toBe(fen));
});

it("does not let what is waived fall below 0", () => {
  const input = (fen: number) => ({ ...planInput, terms: { ...planInput.terms, tiers: [{ months: 12, fen }] } });
  const awards = [
    award("A", { group: "rent", settlement: "waived", input: input(400_000) }),
    award("B", { group: "rent", input: input(500_000) }),
  ];
  const lease = (on: string, leaseEnd: string | null) => ({
    act: "lease",
    on,
    awards: ["A"],
    lease: planInput.lease,
    leaseEnd,
  });
  const acts = [
    { act: "approve", on: "2025-12-20", award: "A" },
    { act: "confirm", on: "2026-02-03", award: "A", months: ["2026-01"] },
    { act: "run", on: "2026-02-03", run: "R", through: "2026-01" },
    { act: "approve", on: "2026-02-10", award: "B" },
    // Another has the month, so the waiver, above the rent, comes down to it; then the plan falls by more than that.
    lease("2026-02-11", null),
    lease("2026-02-12", "2026-01-01"),
  ];
  const waivedAfter = (count: number) => {
    const result = ledgerOf({ awards, acts: acts.slice(0, count) });
    return result.ok ? result.ledger.awards[0]?.months[0]?.waivedFen : result.errors;
  };
  expect([3, 5, 6].map(waivedAfter)).toEqual([400_000, 240_000, 0]);
});
