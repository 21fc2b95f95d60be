import type { IdleMonth } from "~/domain/subsidy/explain";
import type { T } from "~/i18n/types";
import type { LedgerRow } from "./ledger";
import { lostDays } from "./line-words";

/** Rows in the order of months, those without a payable day between the others, with the running total. */
export const ledgerRows = (
  lines: readonly Omit<LedgerRow, "key" | "runningFen">[],
  idle: readonly IdleMonth[],
  t: T<"award">,
): LedgerRow[] => {
  const empty = { days: 0, grossFen: 0, amountFen: 0, payableFen: 0, caps: [] };
  const all = [
    ...lines,
    ...idle.map(({ month, monthDays }) => ({ ...empty, month, why: lostDays(monthDays, t).join(" ") })),
  ];
  let runningFen = 0;
  return all
    .toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
    .map((row, i) => ({ ...row, key: `${row.month} ${i}`, runningFen: (runningFen += row.payableFen) }));
};
