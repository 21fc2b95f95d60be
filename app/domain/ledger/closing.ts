import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import { type Book, close } from "./book";
import { closedMonth } from "./closed-month";

const isIn = (book: Book, month: Month): boolean =>
  book.kind === "plan"
    ? book.plan.lines.has(month)
    : book.grants.some((grant) => grant.counts && grant.month === month);

/** Closes the months of an award that are confirmed, up to `through`, at what is payable (docs/rules/ledger.md, rule 2). */
export const closeMonths = (book: Book, through: Month, on: CivilDate): void => {
  for (const month of [...book.waiting].sort()) {
    if (month > through || book.lapsed.has(month) || !isIn(book, month)) continue;
    const fen = book.payable.get(month) ?? 0;
    close(book, { on, month, kind: "month", fen }, closedMonth(month, fen));
  }
};
