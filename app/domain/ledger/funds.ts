import type { Fen } from "~/domain/kernel/money/fen";
import { type Month, yearOf } from "~/domain/kernel/time/month";
import { sourceSplitter } from "~/domain/subsidy/split";
import { grantedByYear } from "./acts/grant";
import type { Book, Books } from "./book";
import { debtOf, dueOf } from "./closed-month";
import { competingWith } from "./corrections";
import { type Payable, payableOf } from "./payable";
import type { Fund } from "./types";

/** What an award binds of a source for a month. */
export interface Binding {
  readonly award: string;
  readonly source: string;
  /** What is left of a ceiling is bound for the last month of its year. */
  readonly month: Month;
  readonly committedFen: Fen;
  readonly spentFen: Fen;
  /** Of what is spent, what is not paid or waived yet. */
  readonly dueFen: Fen;
}

type Amounts = Pick<Binding, "committedFen" | "spentFen" | "dueFen">;

/** What is bound for each month, beyond what is payable where the award would get more if it stood alone. */
const bound = (books: Books, book: Book): Payable => {
  if (book.kind === "ceilings" || competingWith(books, book).length === 1) return book.payable;
  const most = new Map(book.payable);
  for (const [month, fen] of payableOf([book])[0] ?? []) most.set(month, Math.max(fen, most.get(month) ?? 0));
  return most;
};

function* amountsOf(books: Books, book: Book): Generator<[Month, Amounts]> {
  for (const closed of book.closed) {
    const spentFen = closed.payable + debtOf(closed) + closed.forgiven;
    yield [closed.month, { committedFen: 0, spentFen, dueFen: dueOf(closed) }];
  }
  for (const [month, committedFen] of bound(books, book))
    if (!book.closedBy.has(month)) yield [month, { committedFen, spentFen: 0, dueFen: 0 }];
  if (book.kind === "plan") return;
  const granted = grantedByYear(book);
  for (const [year, fen] of book.ceilings) {
    const committedFen = fen - (granted.get(year) ?? 0);
    yield [`${String(year).padStart(4, "0")}-12`, { committedFen, spentFen: 0, dueFen: 0 }];
  }
}

/** What some of the awards bind and spend of each source, month by month (docs/rules/ledger.md, rule 10); nothing that is 0. */
export const bindingsOf = (books: Books, awards: readonly Book[] = books.approved): Binding[] => {
  const bindings: Binding[] = [];
  for (const book of awards) {
    const split = sourceSplitter(book.funding);
    for (const [month, { committedFen, spentFen, dueFen }] of amountsOf(books, book)) {
      if (committedFen === 0 && spentFen === 0) continue;
      const [committed, spent, due] = [split(committedFen), split(spentFen), split(dueFen)];
      for (const [i, { source }] of book.funding.entries())
        bindings.push({
          award: book.id,
          source,
          month,
          committedFen: committed[i] ?? 0,
          spentFen: spent[i] ?? 0,
          dueFen: due[i] ?? 0,
        });
    }
  }
  return bindings;
};

/** What some of the awards bind and spend of each source and year. */
export const fundsFor = (books: Books, awards: readonly Book[]): Fund[] => {
  const funds = new Map<string, Fund>();
  for (const { source, month, committedFen, spentFen } of bindingsOf(books, awards)) {
    const year = yearOf(month);
    const key = `${year} ${source}`;
    const fund = funds.get(key) ?? { source, year, committedFen: 0, spentFen: 0 };
    funds.set(key, {
      ...fund,
      committedFen: fund.committedFen + committedFen,
      spentFen: fund.spentFen + spentFen,
    });
  }
  return [...funds.values()]
    .filter(({ committedFen, spentFen }) => committedFen !== 0 || spentFen !== 0)
    .sort((a, b) => (a.source === b.source ? a.year - b.year : a.source < b.source ? -1 : 1));
};

/** What all awards bind and spend. */
export const fundsOf = (books: Books): Fund[] => fundsFor(books, books.approved);
