import { big, roundHalfUp } from "~/domain/kernel/money/arithmetic";
import type { Fen } from "~/domain/kernel/money/fen";
import { sumOf } from "~/domain/kernel/money/fraction";
import { daysInMonth, dayNumber, monthOfDay, monthStart } from "~/domain/kernel/time/day-number";
import { firstDayOf, type Month } from "~/domain/kernel/time/month";
import type { Basis } from "~/domain/subsidy/basis";
import type { PlanBook } from "./book";
import { type Payable, payableOf } from "./payable";

/** The whole rent of a month as the lease says: area × rate on the leased days, by calendar days, half up to the fen. */
export const wholeRent = ({ lease, leaseEnd }: Pick<Basis, "lease" | "leaseEnd">, label: Month): Fen => {
  const month = monthOfDay(dayNumber(firstDayOf(label)));
  const [from, to] = [monthStart(month), Math.min(monthStart(month + 1), leaseEnd)];
  const ofRows = lease.flatMap(({ from: begins, areaM2, rentFenPerM2Month }, i) => {
    const days = Math.min(to, lease[i + 1]?.from ?? to) - Math.max(from, begins);
    if (days <= 0) return [];
    const rate = BigInt(rentFenPerM2Month) * BigInt(days);
    return [{ numerator: BigInt(areaM2.numerator) * rate, denominator: areaM2.denominator }];
  });
  const [only] = ofRows;
  const { numerator, denominator } = only && ofRows.length === 1 ? only : sumOf(ofRows);
  return roundHalfUp(big, BigInt(numerator), BigInt(denominator) * BigInt(daysInMonth(month)));
};

const NONE: ReadonlySet<Month> = new Set();

/** What the plan of an award gives by itself: after its own caps, which opened months use, as if no month had lapsed. */
export const byItself = ({ plan, opened }: PlanBook): Payable =>
  payableOf([{ plan, opened, lapsed: NONE }])[0] ?? new Map();

/** What is waived follows the rent: it changes by as much as the award's own plan did (docs/rules/ledger.md, rule 5). */
export const followPlan = (book: PlanBook, before: Payable): void => {
  const now = byItself(book);
  for (const closed of book.closed) {
    if (closed.waived === 0 || book.opened.has(closed.month)) continue;
    closed.waived += (now.get(closed.month) ?? 0) - (before.get(closed.month) ?? 0);
  }
};

/** Nobody owes more rent than there is (docs/rules/ledger.md, rule 5). */
export const holdToRent = (book: PlanBook): void => {
  for (const closed of book.closed) {
    const most = Math.max(closed.payable, wholeRent(book.plan.basis, closed.month));
    closed.waived = Math.min(Math.max(0, closed.waived), most);
  }
};
