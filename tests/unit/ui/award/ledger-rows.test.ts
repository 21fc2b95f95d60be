import { expect, it } from "vitest";
import { createT } from "~/i18n/t.server";
import { ledgerRows } from "~/ui/award/ledger-rows";

it("puts a month without a payable day between the others, with nothing and the reason", () => {
  const line = (month: string) => ({ month, days: 9, grossFen: 5, amountFen: 5, payableFen: 5, caps: [], why: "all" });
  const idle = [{ month: "2026-12", monthDays: { all: 31, payable: 0, suspended: 31, unleased: 0 } }];
  const rows = ledgerRows([line("2026-11"), line("2027-01"), line("2027-01")], idle, createT("en", "award"));
  expect(
    rows.map(({ month, days, payableFen, runningFen, why }) => [month, days, payableFen, runningFen, why]),
  ).toEqual([
    ["2026-11", 9, 5, 5, "all"],
    ["2026-12", 0, 0, 5, "31 days suspended."],
    ["2027-01", 9, 5, 10, "all"],
    ["2027-01", 9, 5, 15, "all"],
  ]);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(4);
});
