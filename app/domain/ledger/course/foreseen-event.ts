import { civil } from "~/domain/kernel/time/day-number";
import type { AwardEvent } from "~/domain/subsidy/types";
import { countingEvents } from "../acts/decide";
import type { Books, PlanBook } from "../book";
import { debtOf, weigh } from "../closed-month";
import { competingWith } from "../corrections";
import type { AwardOutcome } from "../history/types";
import { type OwnPlan, ownPlan } from "../own-plan";
import { payableOf } from "../payable";
import { Refused, refuse } from "../refusal";

/** The plan of an award with one more event; null where the event does not fit it. */
const planWith = (book: PlanBook, event: AwardEvent): OwnPlan | null => {
  const events = [...book.input.events, ...countingEvents(book), event];
  try {
    return ownPlan({ ...book.input, events }, ({ field, message }) => refuse(field, message));
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
};

/** What an award would come to if this event were decided now: what the ledger has after a `decide`; null where it would refuse that. */
export const foreseenEvent = (books: Books, book: PlanBook, event: AwardEvent): AwardOutcome | null => {
  const plan = planWith(book, event);
  if (!plan) return null;
  const together = competingWith(books, book);
  const payable = payableOf(together.map((each) => (each === book ? { ...book, plan } : each)))[together.indexOf(book)];
  const debtFen = book.closed.reduce((sum, closed) => {
    const corrected = { ...closed, payable: payable?.get(closed.month) ?? 0 };
    weigh(corrected);
    return sum + debtOf(corrected);
  }, 0);
  const totalFen = [...(payable?.values() ?? [])].reduce((sum, fen) => sum + fen, 0);
  return { totalFen, end: civil(plan.basis.clock.end), debtFen };
};
