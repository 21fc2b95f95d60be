import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Fen } from "~/domain/kernel/money/fen";
import { type Month, monthOf } from "~/domain/kernel/time/month";
import type { Book, PaymentEntry } from "../book";
import { type ClosedMonth, debtOf, dueOf, recoveredOf } from "../closed-month";
import { paymentParts } from "./payment-parts";
import type { SettledStep } from "./types";
import { lastAct, type Written } from "./written";

const held = (book: Book, { acts }: Written, fen: Fen, because: "notConfirmed" | "notClosed" | "notPaid") => {
  const onHold = book.onHold && because !== "notConfirmed";
  return onHold
    ? ({ step: "held", fen, because: "onHold", act: lastAct(acts, "hold", book.id) } as const)
    : ({ step: "held", fen, because, act: null } as const);
};

const openMonth = (book: Book, written: Written, month: Month, fen: Fen, today: CivilDate): SettledStep => {
  if (month >= monthOf(today)) return { step: "held", fen, because: "toCome", act: null };
  return held(book, written, fen, book.waiting.has(month) ? "notClosed" : "notConfirmed");
};

const openedBefore = (book: Book, { acts }: Written, month: Month, fen: Fen): SettledStep => ({
  step: "before",
  fen,
  act: lastAct(acts, "opening", book.id, month),
});

const closedSteps = (
  book: Book,
  written: Written,
  closed: ClosedMonth,
  paid: readonly SettledStep[],
  closedBy: number,
): SettledStep[] => {
  const { waived, settled, forgiven, demanded: demandedFen } = closed;
  const before = settled - paid.reduce((sum, { fen }) => sum + fen, 0);
  const steps: SettledStep[] = [
    ...(before === 0 ? [] : [openedBefore(book, written, closed.month, before)]),
    { step: "waived", fen: waived, act: closedBy },
    ...paid,
    { step: "recovered", fen: 0 - recoveredOf(closed) },
    { step: "forgiven", fen: 0 - forgiven },
    { step: "debt", fen: 0 - debtOf(closed), demandedFen },
    held(book, written, dueOf(closed), "notPaid"),
  ];
  return steps.filter(({ fen }) => fen !== 0);
};

/** Of one award, the steps of all payments that did not bounce, by month. */
export const paidByMonth = (
  book: Book & { readonly payments: readonly PaymentEntry[] },
): ReadonlyMap<Month, readonly SettledStep[]> => {
  const months = new Map<Month, SettledStep[]>();
  for (const payment of book.payments)
    if (payment.state === "paid")
      for (const [month, steps] of paymentParts(book, payment))
        months.set(month, [...(months.get(month) ?? []), ...steps]);
  return months;
};

/** What became of a month by `today`; `closedBy` is the act that closed it, where it is closed. */
export const settledSteps = (
  book: Book,
  written: Written,
  month: Month,
  paid: readonly SettledStep[],
  closedBy: number,
  today: CivilDate,
): SettledStep[] => {
  const closed = book.closedBy.get(month);
  if (closed) return closedSteps(book, written, closed, paid, closedBy);
  const fen = book.payable.get(month) ?? 0;
  return fen === 0 ? [] : [openMonth(book, written, month, fen, today)];
};
