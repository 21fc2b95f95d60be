import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import { civil } from "~/domain/kernel/time/day-number";
import { countingEvents } from "~/domain/ledger/acts/decide";
import type { PlanBook } from "~/domain/ledger/book";
import { heldUntil } from "~/domain/subsidy/parse-events";
import type { AwardEvent } from "~/domain/subsidy/types";

/** The events of an award that count, those that it was approved with first. */
export const eventsNow = (book: PlanBook): AwardEvent[] => [...book.input.events, ...countingEvents(book)];

/** First day, and first day without benefit. */
export const daysOf = ({ plan }: PlanBook): DateRange => {
  const { start, end } = plan.basis.clock;
  return { from: civil(start), to: civil(end) };
};

/** What is left of the suspensions among these events once resumptions have cut them off. */
export const suspensionsLeft = (events: readonly AwardEvent[]): DateRange[] => {
  let held: { from: CivilDate; to: CivilDate }[] = [];
  for (const event of events) {
    if (event.type === "suspend" && event.from < event.to) held.push({ from: event.from, to: event.to });
    if (event.type === "resume") held = heldUntil(held, event.on);
  }
  return held;
};
