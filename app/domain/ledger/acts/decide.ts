import type { AwardEvent } from "~/domain/subsidy/types";
import type { ActReader } from "../act-reader";
import { annul } from "../annuls";
import type { Books, PlanBook } from "../book";
import { correct } from "../corrections";
import { ownPlan } from "../own-plan";

/** The events decided so far that count, in the order of their numbers. */
export const countingEvents = ({ decided }: PlanBook): AwardEvent[] =>
  decided.flatMap(({ event, counts }) => (counts ? [event] : []));

/** `events[5].to` of a plan as the act has it, which names the last `events` from 0. */
const ownPath = (field: string, before: number): string => {
  const [, index, rest = ""] = /^events\[(\d+)\](.*)$/.exec(field) ?? [];
  return index === undefined ? "events" : `events[${Number(index) - before}]${rest}`;
};

/** One decision: events that count from now on, and earlier ones that no longer do. */
export const decide = (act: ActReader, book: PlanBook, books: Books): void => {
  annul(act, book.decided);
  const added = act.list("events");
  const before = [...book.input.events, ...countingEvents(book)];
  const input = { ...book.input, events: [...before, ...added] };
  book.plan = ownPlan(input, ({ field, message }) => act.refuse(ownPath(field, before.length), message));
  // The plan has just been made of them.
  for (const event of added as AwardEvent[]) book.decided.push({ event, counts: true });
  correct(books, [book], act.on);
};
