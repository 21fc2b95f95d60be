import type { Month } from "~/domain/kernel/time/month";
import type { ActReader } from "../act-reader";
import type { Book } from "../book";
import { type ClosedMonth, debtOf } from "../closed-month";

/** The closed months that the act names; `refused` says what is wrong with one of which `fits` is not true. */
export const closedMonths = (
  act: ActReader,
  book: Book,
  fits: (closed: ClosedMonth) => boolean,
  refused: string,
): ClosedMonth[] => {
  const problem = (month: Month): string | null => {
    const closed = book.closedBy.get(month);
    return closed && fits(closed) ? null : refused;
  };
  return act.months(problem).flatMap((month) => book.closedBy.get(month) ?? []);
};

/** The debts of these months are demanded as they stand. */
export const demand = (act: ActReader, book: Book): void => {
  for (const closed of closedMonths(act, book, (each) => debtOf(each) > 0, "must have a debt"))
    closed.demanded = debtOf(closed);
};

/** They are no longer. */
export const undemand = (act: ActReader, book: Book): void => {
  for (const closed of closedMonths(act, book, ({ demanded }) => demanded > 0, "must be demanded")) {
    closed.demanded = 0;
    closed.undemandedBy = act.index;
  }
};
