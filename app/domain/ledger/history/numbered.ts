import type { AwardEvent } from "~/domain/subsidy/types";
import type { Act } from "../types";
import type { DecidedHere } from "./types";

interface Numbered {
  readonly event: AwardEvent | null;
  /** The act that decided it, and the one that annulled it. */
  readonly by: number;
  annulledBy: number | null;
}

export interface Annulments {
  /** The events that the act at a place decided. */
  readonly eventsOf: (act: number) => readonly DecidedHere[];
  /** The acts of which the act at a place annulled something. */
  readonly annulledBy: (act: number) => readonly number[];
}

/** Follows the numbers of an award's events and grants: which act decided each, and which annulled it. */
export const annulmentsOf = (acts: readonly Act[], award: string): Annulments => {
  const events: Numbered[] = [];
  const grants: Numbered[] = [];
  for (const [by, act] of acts.entries()) {
    if ((act.act !== "decide" && act.act !== "grant") || act.award !== award) continue;
    const own = act.act === "decide" ? events : grants;
    for (const number of act.annuls ?? []) {
      const numbered = own[number - 1];
      if (numbered) numbered.annulledBy = by;
    }
    const added = act.act === "decide" ? act.events : act.grants.map(() => null);
    own.push(...added.map((event) => ({ event, by, annulledBy: null })));
  }
  return {
    eventsOf: (place) =>
      events.flatMap(({ event, by, annulledBy }) => (event && by === place ? [{ event, annulledBy }] : [])),
    annulledBy: (place) => [
      ...new Set([...events, ...grants].filter(({ annulledBy }) => annulledBy === place).map(({ by }) => by)),
    ],
  };
};
