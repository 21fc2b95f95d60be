import type { CivilDate } from "~/domain/kernel/time/civil-date";

/** The day on which what was approved begins, while that is still to come: the first of its awards' days. Null from then on. */
export function firstDayAhead(starts: readonly CivilDate[], today: CivilDate): CivilDate | null {
  const [first] = starts.toSorted();
  return first !== undefined && first > today ? first : null;
}
