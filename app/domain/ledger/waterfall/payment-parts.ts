import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import type { Book, KeptBack, PaymentEntry } from "../book";
import type { SettledStep } from "./types";

interface Item {
  readonly month: Month;
  left: Fen;
  readonly steps: SettledStep[];
}

/** Whether a payment kept back a debt of the same month under another name (docs/rules/ledger.md, rule 7.1). */
const isSameMonth = (book: Book, { book: other, closed }: KeptBack, month: Month): boolean =>
  other !== book && book.group !== null && other.group === book.group && closed.month === month;

/**
 * The months that a payment settled, each with what was kept back and what was paid of it. A payment keeps back from its sum: that is
 * counted here against the same month under another name, then against the months in order.
 */
export const paymentParts = (book: Book, payment: PaymentEntry): ReadonlyMap<Month, readonly SettledStep[]> => {
  const { by: act, run, on } = payment;
  const items: Item[] = payment.items.map(({ month, fen }) => ({ month, left: fen, steps: [] }));
  const rows = payment.setOff.map((row) => ({ row, left: row.fen }));
  const keep = (fits: (row: KeptBack, month: Month) => boolean) => {
    for (const kept of rows)
      for (const item of items) {
        const fen = fits(kept.row, item.month) ? Math.min(kept.left, item.left) : 0;
        if (fen === 0) continue;
        const { book: other, closed } = kept.row;
        item.steps.push({ step: "keptBack", fen, award: other.id, month: closed.month, act });
        item.left -= fen;
        kept.left -= fen;
      }
  };
  keep((row, month) => isSameMonth(book, row, month));
  keep(() => true);
  for (const { left, steps } of items) if (left > 0) steps.push({ step: "paid", fen: left, run, on, act });
  return new Map(items.map(({ month, steps }) => [month, steps]));
};
