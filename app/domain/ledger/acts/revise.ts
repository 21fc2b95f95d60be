import type { PlanInput } from "~/domain/subsidy/types";
import type { ActReader } from "../act-reader";
import type { Books, PlanBook } from "../book";
import { correct } from "../corrections";
import { ownPlan } from "../own-plan";
import { isJson } from "../refusal";
import { holdToRent } from "../waived-rent";
import { countingEvents } from "./decide";

/** Other terms, first day or lease from the beginning on; the events decided so far go on counting. */
export const revise = (act: ActReader, book: PlanBook, books: Books): void => {
  const raw = act.raw("input");
  if (isJson(raw) && "ceilings" in raw) act.refuse("input", "must be that of a plan");
  const alone = ownPlan(raw, ({ field, message }) => act.refuse(field === "input" ? field : `input.${field}`, message));
  // The plan has just been made of it.
  book.input = raw as PlanInput;
  const events = countingEvents(book);
  const whole = { ...book.input, events: [...book.input.events, ...events] };
  book.plan =
    events.length === 0
      ? alone
      : ownPlan(whole, ({ message }) => act.refuse("input", `does not fit the events decided before: ${message}`));
  correct(books, [book], act.on, () => {
    if (book.waived) holdToRent(book);
  });
};
