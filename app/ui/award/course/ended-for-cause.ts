import { type DecisionView, isForCause } from "./decision-words";

/** The decision by which an award was ended for a cause and that stands, of its decisions, the newest first; null where none is known. */
export const endedForCause = (decisions: readonly DecisionView[]): DecisionView | null =>
  decisions.find(
    (decision) =>
      isForCause(decision) &&
      decision.events.some(({ event, annulledBy }) => event.type === "terminate" && annulledBy === null),
  ) ?? null;
