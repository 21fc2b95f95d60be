import { ownOf } from "~/domain/kernel/own";
import type { ActReader } from "./act-reader";
import { approve } from "./acts/approve";
import { bounced } from "./acts/bounced";
import { ceiling } from "./acts/ceiling";
import { confirm, unconfirm } from "./acts/confirm";
import { decide } from "./acts/decide";
import { demand, undemand } from "./acts/demand";
import { grant } from "./acts/grant";
import { hold, release } from "./acts/hold";
import { lapse, restore } from "./acts/lapse";
import { lease } from "./acts/lease";
import { opening } from "./acts/opening";
import { counterDebt, takeBack } from "./acts/repay";
import { revise } from "./acts/revise";
import { run } from "./acts/run";
import type { Book, Books, CeilingsBook, PlanBook } from "./book";
import type { ActName } from "./types";

type OnCompany = (act: ActReader, books: Books) => void;
type On<B extends Book> = (act: ActReader, book: B, books: Books) => void;

const company = { lease, run } satisfies Partial<Record<ActName, OnCompany>>;
const plans = { decide, revise, opening, confirm, unconfirm } satisfies Partial<Record<ActName, On<PlanBook>>>;
const ceilings = { grant, ceiling } satisfies Partial<Record<ActName, On<CeilingsBook>>>;
const both: Record<Exclude<ActName, keyof typeof company | keyof typeof plans | keyof typeof ceilings>, On<Book>> = {
  approve,
  bounced,
  lapse,
  restore,
  hold,
  release,
  demand,
  undemand,
  repay: counterDebt("repaid"),
  forgive: counterDebt("givenUp"),
  unrepay: takeBack("repaid"),
  unforgive: takeBack("givenUp"),
};

const awardOf = (act: ActReader, { all }: Books): Book => {
  const book = all.get(act.raw("award") as string);
  if (!book) return act.refuse("award", "is not known");
  if (act.name === "approve")
    return book.order === null ? book : act.refuse("award", "must not have been approved before");
  return book.order === null ? act.refuse("award", "must have been approved") : book;
};

const refuseTwice = (act: ActReader): void => {
  const named = new Set<unknown>();
  for (const [i, month] of act.list("months").entries()) {
    if (named.has(month)) act.refuse(`months[${i}]`, "must not be named twice");
    named.add(month);
  }
};

const onAward = <B extends Book>(own: Readonly<Record<string, On<B>>>, act: ActReader, book: B, books: Books): void => {
  const does = ownOf(own, act.name) ?? ownOf<On<Book>>(both, act.name);
  if (!does) return act.refuse("act", "is for the other kind of award");
  if (act.name !== "opening") refuseTwice(act);
  does(act, book, books);
};

/** Does what an act says, or refuses it for the first thing that is wrong with it (docs/rules/ledger.md, "Refused"). */
export const perform = (act: ActReader, books: Books): void => {
  const onCompany = ownOf<OnCompany>(company, act.name);
  if (onCompany) return onCompany(act, books);
  const book = awardOf(act, books);
  return book.kind === "plan" ? onAward(plans, act, book, books) : onAward(ceilings, act, book, books);
};
