import { addDays } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import type { PlanBook } from "~/domain/ledger/book";
import type { AwardEvent, TierAmount } from "~/domain/subsidy/types";
import type { ChangeProblem, ProposalOf } from "../proposal";
import { daysOf, eventsNow, planEnd, suspensionsLeft } from "./award-now";

/** What a month of the last tier is worth, extensions included. */
const lastAmount = ({ plan }: PlanBook): TierAmount => {
  const last = plan.basis.tiers.at(-1);
  if (!last) return { fen: 0 };
  if (last.kind === "share") return { share: last.value };
  return last.kind === "fen" ? { fen: last.value } : { fenPerM2: last.value };
};

/** The event that a change by an event of its own decides. */
export const eventOfProposal = (
  proposal: ProposalOf<"suspend" | "resume" | "extend" | "endEarly" | "terminate">,
  book: PlanBook,
): AwardEvent => {
  switch (proposal.kind) {
    case "suspend":
      return { type: "suspend", from: proposal.from, to: proposal.to };
    case "resume":
      return { type: "resume", on: proposal.on };
    case "extend":
      return { type: "extend", months: proposal.months, ...(proposal.amount ?? lastAmount(book)) };
    case "endEarly":
    case "terminate":
      return { type: "terminate", on: proposal.on };
  }
};

const within = (field: string, day: string, { from, to }: DateRange): ChangeProblem[] => {
  if (day < from) return [{ field, error: `change.beforeAward?date=${from}` }];
  return day >= to ? [{ field, error: `change.afterAward?date=${to}` }] : [];
};

const isTerminated = (events: readonly AwardEvent[]): boolean => events.some(({ type }) => type === "terminate");

const suspending = (
  { from, to }: Extract<AwardEvent, { type: "suspend" }>,
  before: readonly AwardEvent[],
  days: DateRange,
): ChangeProblem[] => {
  if (to <= from) return [{ field: "to", error: to < from ? "endBeforeStart" : "change.noDay" }];
  const over = suspensionsLeft(before).find((held) => held.from < to && from < held.to);
  if (over) return [{ field: "from", error: `change.overlaps?from=${over.from}&to=${over.to}` }];
  return within("from", from, days);
};

/** What is wrong with an event that is decided after these, of an award on these days; fields are those of the event. */
export const eventProblems = (
  event: AwardEvent,
  before: readonly AwardEvent[],
  days: DateRange,
): readonly ChangeProblem[] => {
  switch (event.type) {
    case "suspend":
      return suspending(event, before, days);
    case "resume":
      if (event.on < days.from) return within("on", event.on, days);
      return suspensionsLeft(before).some(({ to }) => event.on < to)
        ? within("on", event.on, days)
        : [{ field: "on", error: "change.nothingPaused" }];
    case "extend":
      return isTerminated(before) ? [{ field: "months", error: "change.terminatedBefore" }] : [];
    case "terminate":
      return isTerminated(before) ? [{ field: "on", error: "change.terminatedBefore" }] : within("on", event.on, days);
  }
};

/** The same for what the award counts now; months beyond the day from which the program pays nothing would be none. */
export const nextEventProblems = (event: AwardEvent, book: PlanBook): readonly ChangeProblem[] => {
  const days = daysOf(book);
  const before = eventsNow(book);
  const problems = eventProblems(event, before, days);
  if (problems.length > 0 || event.type !== "extend") return problems;
  const end = planEnd({ ...book.input, events: [...before, event] });
  return end === days.to ? [{ field: "months", error: `change.programEnds?date=${addDays(days.to, -1)}` }] : [];
};
