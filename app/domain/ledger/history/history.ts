import type { Watch } from "../replay";
import type { Act, ActName } from "../types";
import { annulmentsOf } from "./numbered";
import { EMPTY, monthsBetween, snapshotOf } from "./snapshot";
import type { DecidingAct } from "./types";

/** Acts that decide about an award, whether or not a month changes by them. */
const DECIDING: readonly ActName[] = [
  ...(["approve", "decide", "revise", "lease", "opening", "grant", "ceiling"] as const),
  ...(["lapse", "restore", "hold", "release"] as const),
];

const isAbout = (act: Act, award: string): boolean =>
  act.act === "lease" ? act.awards.includes(award) : act.act !== "run" && act.award === award;

/**
 * Writes down, while a replay is watched, what was decided about an award, oldest first, with the months that each act changed and by
 * how much. Acts on other awards of the company stand in it where they changed a month of this one.
 */
export const historian = (
  acts: readonly Act[],
  award: string,
): { readonly watch: Watch; readonly decisions: DecidingAct[] } => {
  const { eventsOf, annulledBy } = annulmentsOf(acts, award);
  const decisions: DecidingAct[] = [];
  let before = EMPTY;
  const watch: Watch = ({ all }, place) => {
    const book = all.get(award);
    const act = acts[place];
    if (!book || !act) return;
    const after = snapshotOf(book, before);
    const months = monthsBetween(before, after, book);
    const own = isAbout(act, award);
    if (months.length > 0 || (own && DECIDING.includes(act.act)))
      decisions.push({
        act: place,
        on: act.on,
        name: act.act,
        own,
        other: own || !("award" in act) ? null : act.award,
        events: eventsOf(place),
        annuls: annulledBy(place),
        months,
        before: before.outcome,
        after: after.outcome,
      });
    before = after;
  };
  return { watch, decisions };
};
