import { ActReader } from "./act-reader";
import type { Book, Books } from "./book";
import { perform } from "./perform";
import { readAward } from "./read-award";
import { openJson, openList } from "./refusal";
import type { LedgerInput } from "./types";

const INPUT_FIELDS: readonly (keyof LedgerInput)[] = ["awards", "acts"];

/** Is told what the books hold after the act at a place. */
export type Watch = (books: Books, act: number) => void;

/** The books of a company after all its acts, from an input of any origin. Throws `Refused` for the first thing that is wrong with it. */
export const replay = (raw: unknown, watch?: Watch): Books => {
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
    watch?.(books, i);
  }
  return books;
};
