import type { Fen } from "~/domain/kernel/money/fen";
import { type Book, settle, unbalancedMonths } from "./book";
import { type ClosedMonth, debtOf } from "./closed-month";

/** What can be done about a debt. */
export type Countered = "repaid" | "keptBack" | "givenUp";

/** Counts `fen` against the debt of a month, what is demanded first; gives how much of it had been demanded. */
export const counter = (book: Book, closed: ClosedMonth, how: Countered, fen: Fen): Fen => {
  const demanded = Math.min(fen, closed.demanded);
  closed[how] += fen;
  closed.demanded -= demanded;
  settle(book, closed);
  return demanded;
};

/** The months of an award with a debt, ascending. */
export const debtMonths = (book: Book): ClosedMonth[] => unbalancedMonths(book).filter((closed) => debtOf(closed) > 0);

/**
 * Takes from the months, in order, up to `fen` of what `of` says each has, and calls `take` for each part. Gives what was left
 * to take.
 */
export const takeInOrder = (
  months: readonly ClosedMonth[],
  fen: Fen,
  of: (closed: ClosedMonth) => Fen,
  take: (closed: ClosedMonth, part: Fen) => void,
): Fen => {
  let left = fen;
  for (const closed of months) {
    const part = Math.min(left, of(closed));
    if (part === 0) continue;
    take(closed, part);
    left -= part;
  }
  return left;
};

/**
 * Counts `fen` against the debts of some months, given in order: of what is demanded, then of the rest, the oldest first
 * (docs/rules/ledger.md, rule 8).
 */
export const counterInOrder = (book: Book, months: readonly ClosedMonth[], how: Countered, fen: Fen): void => {
  const take = (closed: ClosedMonth, part: Fen) => void counter(book, closed, how, part);
  const left = takeInOrder(months, fen, ({ demanded }) => demanded, take);
  takeInOrder(months, left, debtOf, take);
};
