import type { Fen } from "~/domain/kernel/money/fen";
import type { Book, PaymentEntry } from "./book";
import { type ClosedMonth, debtOf, dueOf, recoveredOf } from "./closed-month";
import type { AwardLedger, LedgerMonth, Payment } from "./types";

const total = <T>(list: Iterable<T>, of: (each: T) => Fen): Fen => {
  let sum = 0;
  for (const each of list) sum += of(each);
  return sum;
};

export const shownMonth = (closed: ClosedMonth): LedgerMonth => ({
  month: closed.month,
  payableFen: closed.payable,
  waivedFen: closed.waived,
  settledFen: closed.settled,
  recoveredFen: recoveredOf(closed),
  forgivenFen: closed.forgiven,
  dueFen: dueOf(closed),
  debtFen: debtOf(closed),
  demandedFen: closed.demanded,
});

export const shownSetOff = (setOff: PaymentEntry["setOff"]): Payment["setOff"] =>
  setOff.map(({ book, closed, fen }) => ({ award: book.id, month: closed.month, fen }));

const shownPayment = ({ run, on, fen, items, setOff, state }: PaymentEntry): Payment => ({
  run,
  on,
  fen,
  items,
  setOff: shownSetOff(setOff),
  state,
});

/** An award as its ledger shows it. */
export const shown = (book: Book): AwardLedger => {
  const { closed, payable } = book;
  const entitledFen = total(payable.values(), (fen) => fen);
  const closedFen = total(closed, (each) => each.payable);
  const stand = book.payments.filter(({ state }) => state === "paid");
  const opened = book.kind === "plan" && !book.waived ? book.opened.values() : [];
  return {
    id: book.id,
    lines: book.lines,
    payments: book.payments.map(shownPayment),
    months: closed.map(shownMonth),
    entitledFen,
    closedFen,
    openFen: entitledFen - closedFen,
    openedFen: total(opened, (fen) => fen),
    paidFen: total(stand, ({ fen }) => fen),
    keptBackFen: total(stand, ({ setOff }) => total(setOff, ({ fen }) => fen)),
    waivedFen: total(closed, ({ waived }) => waived),
    dueFen: total(closed, dueOf),
    debtFen: total(closed, debtOf),
    recoveredFen: total(closed, recoveredOf),
    forgivenFen: total(closed, ({ forgiven }) => forgiven),
  };
};
