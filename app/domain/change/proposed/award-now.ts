import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import { civil } from "~/domain/kernel/time/day-number";
import { countingEvents } from "~/domain/ledger/acts/decide";
import type { PlanBook } from "~/domain/ledger/book";
import { ownPlan } from "~/domain/ledger/own-plan";
import { Refused, refuse } from "~/domain/ledger/refusal";
import { heldUntil } from "~/domain/subsidy/parse-events";
import type { AwardEvent, PlanInput } from "~/domain/subsidy/types";

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

/** First day without benefit of an input; null where its events make no plan together. */
export const planEnd = (input: PlanInput): CivilDate | null => {
  try {
    return civil(ownPlan(input, ({ field, message }) => refuse(field, message)).basis.clock.end);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
};
