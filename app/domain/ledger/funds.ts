import type { Fen } from "~/domain/kernel/money/fen";
import { yearOf } from "~/domain/kernel/time/month";
import { sourceSplitter } from "~/domain/subsidy/split";
import { grantedByYear } from "./acts/grant";
import type { Book, Books } from "./book";
import { debtOf } from "./closed-month";
import { competingWith } from "./corrections";
import { type Payable, payableOf } from "./payable";
import type { Fund } from "./types";

type Kind = "committedFen" | "spentFen";
type Rows = Map<string, Map<number, Record<Kind, Fen>>>;

const adder = (rows: Rows, { funding }: Book): ((kind: Kind, year: number, fen: Fen) => void) => {
  const split = sourceSplitter(funding);
  return (kind, year, fen) => {
    const parts = split(fen);
    for (const [i, { source }] of funding.entries()) {
      const years = rows.get(source) ?? new Map<number, Record<Kind, Fen>>();
      rows.set(source, years);
      const row = years.get(year) ?? { committedFen: 0, spentFen: 0 };
      years.set(year, row);
      row[kind] += parts[i] ?? 0;
    }
  };
};

/** What is bound for each month, beyond what is payable where the award would get more if it stood alone. */
const bound = (books: Books, book: Book): Payable => {
  if (book.kind === "ceilings" || competingWith(books, book).length === 1) return book.payable;
  const most = new Map(book.payable);
  for (const [month, fen] of payableOf([book])[0] ?? []) most.set(month, Math.max(fen, most.get(month) ?? 0));
  return most;
};

/** What some of the awards bind and spend of each source and year (docs/rules/ledger.md, rule 10). */
export const fundsFor = (books: Books, awards: readonly Book[]): Fund[] => {
  const rows: Rows = new Map();
  for (const book of awards) {
    const add = adder(rows, book);
    for (const [month, fen] of bound(books, book))
      if (!book.closedBy.has(month)) add("committedFen", yearOf(month), fen);
    if (book.kind === "ceilings") {
      const granted = grantedByYear(book);
      for (const [year, fen] of book.ceilings) add("committedFen", year, fen - (granted.get(year) ?? 0));
    }
    for (const closed of book.closed)
      add("spentFen", yearOf(closed.month), closed.payable + debtOf(closed) + closed.forgiven);
  }
  return [...rows.keys()].sort().flatMap((source) =>
    [...(rows.get(source) ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([year, sums]) => ({ source, year, ...sums }))
      .filter(({ committedFen, spentFen }) => committedFen !== 0 || spentFen !== 0),
  );
};

/** What all awards bind and spend. */
export const fundsOf = (books: Books): Fund[] => fundsFor(books, books.approved);
