import { expect, it } from "vitest";
import { owedMonths, owedOf } from "~/domain/ledger/waterfall/owed-months";
import type { SettledStep } from "~/domain/ledger/waterfall/types";

const paid: SettledStep = { step: "paid", fen: 480_000, run: "R-1", on: "2026-05-10", act: 1 };
const debt: SettledStep = { step: "debt", fen: -432_000, demandedFen: 0 };

it("what is owed back of a month is its debt alone, above 0", () => {
  expect(owedOf({ settled: [paid, debt] })).toBe(432_000);
  expect(owedOf({ settled: [paid] })).toBe(0);
});

it("months without a debt are left out", () => {
  const months = [
    { month: "2026-04", owedFen: owedOf({ settled: [paid, debt] }) },
    { month: "2026-05", owedFen: owedOf({ settled: [paid] }) },
  ];
  expect(owedMonths(months)).toEqual([{ month: "2026-04", fen: 432_000 }]);
});
