import type { Fen } from "~/domain/kernel/money/fen";
import { type Book, type Books, type KeptBack, settle, unbalancedMonths } from "./book";
import { type ClosedMonth, debtOf, dueOf, recoveredOf } from "./closed-month";
import { counter, debtMonths, takeInOrder } from "./debts";
import type { MonthFen, Run } from "./types";

/** Rows of what a payment keeps back, one for each award and month. */
class KeptRows {
  readonly rows: KeptBack[] = [];

  keep(book: Book, closed: ClosedMonth, fen: Fen): void {
    const demanded = counter(book, closed, "keptBack", fen);
    const row = this.rows.find((each) => each.closed === closed);
    if (row) {
      row.fen += fen;
      row.demanded += demanded;
    } else this.rows.push({ book, closed, fen, demanded });
  }
}

/** The same month under another name: keeps back what others of the group owe for the month; gives how much. */
const keepSameMonth = ({ approved }: Books, book: Book, { month }: ClosedMonth, due: Fen, kept: KeptRows): Fen => {
  let left = due;
  for (const other of approved) {
    if (other === book || other.group !== book.group || other.payee !== book.payee) continue;
    const closed = other.closedBy.get(month);
    const part = closed ? Math.min(left, debtOf(closed)) : 0;
    if (closed && part > 0) kept.keep(other, closed, part);
    left -= part;
  }
  return due - left;
};

/** Of what is due of waived rent, what the company had paid back and has not had again. */
const paidBack = (closed: ClosedMonth, due: Fen): Fen =>
  Math.min(due, Math.max(0, recoveredOf(closed) - closed.settled));

/** Keeps back what was demanded of the payee, up to `most`: the debts of the award first, then those of others. Gives how much. */
const keepDemanded = ({ approved }: Books, book: Book, most: Fen, kept: KeptRows): Fen => {
  let left = most;
  for (const each of [book, ...approved]) {
    if (left === 0) break;
    if (each.payee !== book.payee) continue;
    const take = (closed: ClosedMonth, part: Fen) => kept.keep(each, closed, part);
    left = takeInOrder(debtMonths(each), left, ({ demanded }) => demanded, take);
  }
  return most - left;
};

/** Pays whatever is due in closed months of an award (docs/rules/ledger.md, rule 7); `by` is the place of the run among the acts. */
export const pay = (books: Books, book: Book, { run, on }: Pick<Run, "run" | "on">, by: number): void => {
  const kept = new KeptRows();
  const items: MonthFen[] = [];
  let toPay = 0;
  for (const closed of unbalancedMonths(book)) {
    const due = dueOf(closed);
    if (due === 0) continue;
    const netted = book.group === null ? 0 : keepSameMonth(books, book, closed, due, kept);
    closed.settled += netted;
    const left = due - netted;
    const paying = book.waived ? paidBack(closed, left) : left;
    closed.settled += paying;
    closed.waived += left - paying;
    settle(book, closed);
    toPay += paying;
    if (netted + paying > 0) items.push({ month: closed.month, fen: netted + paying });
  }
  if (items.length === 0) return;
  const fen = toPay - keepDemanded(books, book, book.keepable(toPay), kept);
  book.payments.push({ run, on, fen, items, setOff: kept.rows, by, state: "paid" });
};
