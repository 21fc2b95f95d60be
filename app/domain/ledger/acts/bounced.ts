import type { ActReader } from "../act-reader";
import { type Book, settle } from "../book";

/** What a run paid came back: the payment is undone whole, and keeps its place (docs/rules/ledger.md, rule 9). */
export const bounced = (act: ActReader, book: Book): void => {
  const name = act.text("run");
  const payment = book.payments.find(({ run, fen, state }) => run === name && fen > 0 && state === "paid");
  if (!payment) return act.refuse("run", "must have paid something to this award that did not come back");
  payment.state = "bounced";
  for (const { month, fen } of payment.items) {
    const closed = book.closedBy.get(month);
    if (!closed) continue;
    closed.settled -= fen;
    settle(book, closed);
  }
  for (const { book: owing, closed, fen, demanded } of payment.setOff) {
    closed.keptBack -= fen;
    if (closed.undemandedBy < payment.by) closed.demanded += demanded;
    settle(owing, closed);
  }
};
