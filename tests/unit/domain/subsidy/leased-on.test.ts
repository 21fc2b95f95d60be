import { expect, it } from "vitest";
import { leasedOn } from "~/domain/subsidy/leased-on";

const row = (from: string, to: string, rentFenPerM2Month: number) => ({ from, to, areaM2: "40", rentFenPerM2Month });
const rows = [
  row("2025-01-01", "2026-01-01", 1),
  row("2026-01-01", "2027-01-01", 2),
  row("2027-01-01", "2028-01-01", 3),
  row("2029-01-01", "2030-01-01", 4),
];

it.each([
  ["2025-12-31", [1, 2, 3], "2028-01-01"],
  ["2026-01-01", [2, 3], "2028-01-01"],
  ["2027-12-31", [3], "2028-01-01"],
  ["2029-01-01", [4], "2030-01-01"],
])("a lease on %s is its row and those that follow without a gap", (day, rents, leaseEnd) => {
  const held = leasedOn(rows, day);
  expect(held?.rows.map(({ rentFenPerM2Month }) => rentFenPerM2Month)).toEqual(rents);
  expect(held?.leaseEnd).toBe(leaseEnd);
  expect(Object.keys(held?.rows[0] ?? {})).toEqual(["from", "areaM2", "rentFenPerM2Month"]);
});

it.each(["2024-12-31", "2028-01-01", "2030-01-01"])("is none on %s", (day) => {
  expect(leasedOn(rows, day)).toBeNull();
});
