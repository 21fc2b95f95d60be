import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import type { Fen } from "~/domain/kernel/money/fen";
import { type Book, type Books, type CeilingsBook, type PlanBook, settle } from "./book";
import { type Payable, payableOf } from "./payable";

/** The approved awards that compete with this one, itself among them, in the order of approval. */
export const competingWith = ({ approved }: Books, book: PlanBook): PlanBook[] =>
  book.group === null
    ? [book]
    : approved.filter((each): each is PlanBook => each.kind === "plan" && each.group === book.group);

/** What the grants that count come to, by month. */
const grantedByMonth = ({ grants, lapsed }: CeilingsBook): Payable => {
  const sums = new Map<Month, Fen>();
  for (const { month, fen, counts } of grants)
    if (counts && !lapsed.has(month)) sums.set(month, (sums.get(month) ?? 0) + fen);
  return sums;
};

/** Works out anew what is payable of some awards and of all that compete with them; gives all of these. */
const payAnew = (books: Books, changed: readonly Book[]): ReadonlySet<Book> => {
  const affected = new Set<Book>();
  for (const book of changed) {
    if (affected.has(book)) continue;
    const together = book.kind === "plan" ? competingWith(books, book) : [book];
    const payable = book.kind === "plan" ? payableOf(together as PlanBook[]) : [grantedByMonth(book)];
    for (const [i, each] of together.entries()) {
      each.payable = payable[i] ?? new Map();
      affected.add(each);
    }
  }
  return affected;
};

/**
 * Corrects every closed month of the awards that changed, and of all that compete with them (docs/rules/ledger.md, rule 3). `first`
 * is done when the lines are written, before the months are weighed.
 */
export const correct = (books: Books, changed: readonly Book[], on: CivilDate, first?: () => void): void => {
  const affected = payAnew(books, changed);
  for (const book of affected)
    for (const closed of book.closed) {
      const fen = (book.payable.get(closed.month) ?? 0) - closed.payable;
      if (fen === 0) continue;
      book.lines.push({ on, month: closed.month, kind: "correction", fen });
      closed.payable += fen;
    }
  first?.();
  for (const book of affected) for (const closed of book.closed) settle(book, closed);
};
