import type { ActReader } from "../act-reader";
import { type Book, settle } from "../book";
import { type ClosedMonth, debtOf } from "../closed-month";
import { type Countered, counterInOrder, debtMonths } from "../debts";
import { closedMonths } from "./demand";

type Given = Exclude<Countered, "keptBack">;

const byMonth = (a: ClosedMonth, b: ClosedMonth): number => (a.month < b.month ? -1 : 1);

/** So much of the debt of the award, or of the months named, was repaid or is given up. */
export const counterDebt =
  (how: Given) =>
  (act: ActReader, book: Book): void => {
    const named = closedMonths(act, book, (each) => debtOf(each) > 0, "must have a debt").sort(byMonth);
    const months = named.length > 0 ? named : debtMonths(book);
    const fen = act.sum(months.reduce((sum, closed) => sum + debtOf(closed), 0));
    counterInOrder(book, months, how, fen);
  };

/** So much of what was repaid, or given up, of a month was not. It is not demanded thereby. */
export const takeBack =
  (how: Given) =>
  (act: ActReader, book: Book): void => {
    const closed = book.closedBy.get(act.raw("month") as string);
    if (!closed || closed[how] === 0)
      return act.refuse("month", how === "repaid" ? "must have been repaid" : "must have been given up");
    closed[how] -= act.sum(closed[how]);
    settle(book, closed);
  };
