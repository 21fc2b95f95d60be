import { ActReader } from "./act-reader";
import type { FieldError } from "~/domain/subsidy/types";
import type { Book, Books } from "./book";
import { fundsOf } from "./funds";
import { perform } from "./perform";
import { readAward } from "./read-award";
import { openJson, openList, Refused } from "./refusal";
import { shown } from "./shown";
import type { Ledger, LedgerInput } from "./types";

export type LedgerResult = { ok: true; ledger: Ledger } | { ok: false; errors: FieldError[] };

const INPUT_FIELDS: readonly (keyof LedgerInput)[] = ["awards", "acts"];

const kept = (raw: unknown): Books => {
  const { awards, acts } = openJson(raw, "", INPUT_FIELDS);
  const all = new Map<string, Book>();
  for (const [i, award] of openList(awards, "awards").entries()) {
    const book = readAward(award, `awards[${i}]`, all);
    all.set(book.id, book);
  }
  const books: Books = { all, approved: [], runs: new Set() };
  let ahead = "";
  for (const [i, raw] of openList(acts, "acts").entries()) {
    const act = ActReader.open(raw, i, ahead);
    perform(act, books);
    ahead = act.on;
  }
  return books;
};

/**
 * The ledger of the awards of one company (docs/rules/ledger.md), from an input of any origin: what its acts, in the order in which
 * they were written, have made of the plans. Refuses an input with the first thing that is wrong with it.
 */
export const ledgerOf = (raw: unknown): LedgerResult => {
  try {
    const books = kept(raw);
    return { ok: true, ledger: { awards: [...books.all.values()].map(shown), funds: fundsOf(books) } };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, errors: [error.problem] };
    throw error;
  }
};
