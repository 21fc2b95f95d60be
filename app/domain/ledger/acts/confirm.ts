import type { ActReader } from "../act-reader";
import type { PlanBook } from "../book";

/** The evidence of these months is accepted. */
export const confirm = (act: ActReader, book: PlanBook): void => {
  for (const month of act.months((each) => (act.isOver(each) ? null : "must be over")))
    if (!book.closedBy.has(month)) book.waiting.add(month);
};

/** It is no longer. */
export const unconfirm = (act: ActReader, book: PlanBook): void => {
  for (const month of act.months((each) => (book.waiting.has(each) ? null : "must be confirmed and not closed")))
    book.waiting.delete(month);
};
