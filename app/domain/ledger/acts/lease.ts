import type { LeaseRowInput } from "~/domain/subsidy/types";
import type { ActReader } from "../act-reader";
import type { Book, Books, PlanBook } from "../book";
import { correct } from "../corrections";
import { listedAwards } from "../listed-awards";
import { ownPlan } from "../own-plan";
import { byItself, followPlan, holdToRent } from "../waived-rent";
import { countingEvents } from "./decide";

const isPlan = (book: Book): book is PlanBook => book.kind === "plan";

/** The lease of some premises as it is known from now on, past rows too. */
export const lease = (act: ActReader, books: Books): void => {
  const named = listedAwards(act, books, isPlan);
  if (named.length === 0) act.refuse("awards", "must name at least one award");
  const waived = named.filter((book) => book.waived).map((book) => ({ book, before: byItself(book) }));
  for (const book of named) {
    const input = {
      ...book.input,
      // The plan is made of them before anything else reads them.
      lease: act.raw("lease") as readonly LeaseRowInput[],
      leaseEnd: act.raw("leaseEnd") as string | null,
    };
    const events = [...book.input.events, ...countingEvents(book)];
    book.plan = ownPlan({ ...input, events }, ({ field, message }) =>
      act.refuse(field.startsWith("lease") ? field : "lease", message),
    );
    book.input = input;
  }
  correct(books, named, act.on, () => {
    for (const { book, before } of waived) {
      followPlan(book, before);
      holdToRent(book);
    }
  });
};
