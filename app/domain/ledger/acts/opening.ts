import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import type { ActReader } from "../act-reader";
import { type Books, close, type PlanBook } from "../book";
import { closedMonth } from "../closed-month";
import { correct } from "../corrections";
import { isFen } from "../refusal";

const readMonths = (act: ActReader, { closedBy, lapsed }: PlanBook): Map<Month, Fen> => {
  const rows = act.rows("months", ["month", "fen"]);
  const named = new Set<Month>();
  for (const [i, { month }] of rows.entries()) {
    if (!act.isOver(month) || closedBy.has(month) || lapsed.has(month) || named.has(month))
      return act.refuse(`months[${i}].month`, "must be a month that is over and not closed or lapsed, once");
    named.add(month);
  }
  const opened = new Map<Month, Fen>();
  for (const [i, month] of [...named].entries()) {
    const fen = rows[i]?.fen;
    if (!isFen(fen, 0)) return act.refuse(`months[${i}].fen`, "must be a whole number of fen, 0 or more");
    opened.set(month, fen);
  }
  return opened;
};

/** Months that were paid or waived before the award came into this system; they are closed thereby, ascending. */
export const opening = (act: ActReader, book: PlanBook, books: Books): void => {
  const opened = readMonths(act, book);
  for (const month of [...opened.keys()].sort()) {
    const fen = opened.get(month) ?? 0;
    book.opened.set(month, fen);
    const closed = { ...closedMonth(month, fen), [book.waived ? "waived" : "settled"]: fen };
    close(book, { on: act.on, month, kind: "opening", fen }, closed);
  }
  correct(books, [book], act.on);
};
