import type { CivilDate } from "../kernel/time/civil-date";
import type { DateRange } from "../kernel/time/date-range";
import { heldUntil } from "../subsidy/parse-events";
import type { AwardEvent } from "../subsidy/types";

/** An event of an award, with its decision. */
export interface DecidedAwardEvent {
  readonly event: AwardEvent;
  /** Null where nobody gave one, or the reader may not know. */
  readonly reason: string | null;
  readonly decidedOn: CivilDate;
  /** Null where the reader may not know. */
  readonly decidedBy: string | null;
}

type Decision = Omit<DecidedAwardEvent, "event">;

/** Days without payment, and what was decided so. */
export interface AnnouncedSuspension extends DateRange {
  readonly decisions: readonly Decision[];
}

/** The suspensions of a picture that are not over by `today`, each with the decisions that it comes of, in the order taken. */
export const announcedSuspensions = (
  suspensions: readonly DateRange[],
  decided: readonly DecidedAwardEvent[],
  today: CivilDate,
): AnnouncedSuspension[] => {
  let held: (DateRange & { readonly decision: Decision })[] = [];
  for (const { event, ...decision } of decided) {
    if (event.type === "suspend" && event.from < event.to) held.push({ from: event.from, to: event.to, decision });
    if (event.type === "resume") held = heldUntil(held, event.on);
  }
  return suspensions
    .filter(({ to }) => to > today)
    .map(({ from, to }) => ({
      from,
      to,
      decisions: held.filter((each) => each.from < to && each.to > from).map(({ decision }) => decision),
    }));
};
