import type { Fen } from "~/domain/kernel/money/fen";
import { monthOf, type Month, yearOf } from "~/domain/kernel/time/month";
import { isMonth } from "~/domain/kernel/time/month";
import type { ActReader } from "../act-reader";
import { annul } from "../annuls";
import type { Books, CeilingsBook } from "../book";
import { correct } from "../corrections";
import { isFen } from "../refusal";

/** What is granted of each year, also of lapsed months. */
export const grantedByYear = ({ grants }: Pick<CeilingsBook, "grants">): Map<number, Fen> => {
  const sums = new Map<number, Fen>();
  for (const { month, fen, counts } of grants)
    if (counts) sums.set(yearOf(month), (sums.get(yearOf(month)) ?? 0) + fen);
  return sums;
};

/** Amounts approved for months up to the present one, and earlier grants that no longer count. */
export const grant = (act: ActReader, book: CeilingsBook, books: Books): void => {
  annul(act, book.grants);
  const rows = act.rows("grants", ["month", "fen"]);
  const months = rows.map(({ month }, i): Month => {
    if (!isMonth(month) || month > monthOf(act.on))
      return act.refuse(`grants[${i}].month`, "must be a month that is not to come");
    return book.ceilings.has(yearOf(month))
      ? month
      : act.refuse(`grants[${i}].month`, "must be of a year with a ceiling");
  });
  const granted = grantedByYear(book);
  for (const [i, month] of months.entries()) {
    const fen = rows[i]?.fen;
    const sum = granted.get(yearOf(month)) ?? 0;
    if (!isFen(fen, 1)) return act.refuse(`grants[${i}].fen`, "must be a whole number of fen, 1 or more");
    if (sum + fen > (book.ceilings.get(yearOf(month)) ?? 0))
      act.refuse(`grants[${i}].fen`, "must not be above what is left of the ceiling");
    granted.set(yearOf(month), sum + fen);
    book.grants.push({ month, fen, counts: true });
    if (!book.closedBy.has(month)) book.waiting.add(month);
  }
  correct(books, [book], act.on);
};
