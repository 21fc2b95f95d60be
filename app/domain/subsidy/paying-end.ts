import { civil, dayNumber, monthOfDay, monthStart } from "../kernel/time/day-number";
import type { PlannedLines } from "./plan";
import type { CapName, Plan } from "./types";

/** Why nothing is paid up to the end: a cap that is used up, a lease that is over, or months without an amount. */
export type PaymentStop = CapName | "lease" | "noAmount";

export interface PayingEnd {
  /** First day of which nothing is paid any more, never after the plan's end. */
  readonly on: string;
  /** Null where the plan pays up to its end. */
  readonly because: PaymentStop | null;
}

/**
 * Up to when a plan pays. A cap is used up in a month (docs/rules/calculation.md, rule 7), so that month counts whole. What gives
 * way to another award of the group may become payable again and counts as paid.
 */
export const payingEnd = ({ basis: { clock, leaseEnd }, plan: { lines } }: PlannedLines): PayingEnd => {
  const last = lines.findLastIndex(({ amountFen }) => amountFen > 0);
  const month = lines[last]?.month;
  const monthEnd = month === undefined ? clock.start : monthStart(monthOfDay(dayNumber(`${month}-01`)) + 1);
  const on = Math.min(clock.end, Math.max(clock.start, leaseEnd), monthEnd);
  if (on >= clock.end) return { on: civil(clock.end), because: null };
  const next = lines[last + 1];
  return {
    on: civil(on),
    because: next ? (next.caps.at(-1) ?? "noAmount") : leaseEnd <= monthEnd ? "lease" : "noAmount",
  };
};

/** How many calendar months have an amount, part months too. */
export const paidMonths = ({ lines }: Pick<Plan, "lines">): number =>
  new Set(lines.filter(({ amountFen }) => amountFen > 0).map(({ month }) => month)).size;
