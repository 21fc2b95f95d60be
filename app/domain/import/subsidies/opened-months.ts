import { addDays } from "~/domain/kernel/time/civil-date";
import { type Month, monthOf } from "~/domain/kernel/time/month";
import type { MonthFen } from "~/domain/ledger/types";
import type { Planned } from "~/domain/subsidy/plan";
import { amountByMonth } from "~/domain/subsidy/month-amounts";
import type { Numbered } from "../column";
import type { Faults } from "../faults";
import { paidOf, type SubsidyField, type SubsidyRow } from "./columns";

/** Names what is said of months that are not over, whatever the plan. */
export function monthsOver(numbered: Numbered<SubsidyRow>, present: Month, faults: Faults<SubsidyField>): void {
  const { paidThrough } = numbered.row;
  const said = [
    ...(paidThrough === null ? [] : [{ field: "paidThrough" as const, month: paidThrough }]),
    ...paidOf(numbered),
  ];
  for (const { field, month } of said) if (month >= present) faults.at(field, "import.monthNotOver", { month });
}

/**
 * What was paid or waived before: through the month that the row names as the plan gives, and what it says of single months in its
 * place. All of them must be of the days of the subsidy.
 */
export function openedMonths(
  numbered: Numbered<SubsidyRow>,
  { plan }: Planned,
  faults: Faults<SubsidyField>,
): MonthFen[] {
  const [first, last] = [monthOf(numbered.row.start), monthOf(addDays(plan.end, -1))];
  const { paidThrough } = numbered.row;
  const look = (field: SubsidyField, month: Month) => {
    if (month < first || month > last) faults.at(field, "import.monthOutside", { from: first, to: last });
  };
  const opened = new Map<Month, number>();
  if (paidThrough !== null) {
    look("paidThrough", paidThrough);
    for (const [month, fen] of amountByMonth(plan)) if (month <= paidThrough) opened.set(month, fen);
  }
  for (const { field, month, fen } of paidOf(numbered)) {
    look(field, month);
    opened.set(month, fen);
  }
  return [...opened].map(([month, fen]) => ({ month, fen })).sort((a, b) => (a.month < b.month ? -1 : 1));
}
