import { expect, it } from "vitest";
import { monthRuns } from "~/domain/kernel/time/month-runs";

const month = (name: string, kind: number) => ({ month: name, kind });

it("gathers months of one kind, and begins anew at a gap", () => {
  const months = [
    month("2026-11", 1),
    month("2026-12", 1),
    month("2027-01", 1),
    month("2027-02", 2),
    month("2027-04", 2),
    month("2027-05", 1),
  ];
  const runs = monthRuns(months, (a, b) => a.kind === b.kind);
  expect(runs.map(({ from, to }) => [from, to])).toEqual([
    ["2026-11", "2027-01"],
    ["2027-02", "2027-02"],
    ["2027-04", "2027-04"],
    ["2027-05", "2027-05"],
  ]);
  expect(runs.flatMap((run) => run.months)).toEqual(months);
  expect(monthRuns([], () => true)).toEqual([]);
});
