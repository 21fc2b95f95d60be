import type { Actor } from "~/domain/access/actor";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";

/** Steps of the demonstration happen at ten in the morning in Shanghai, each a minute after the one before. */
let minute = 0;

/** The context of a step that somebody took on a day. */
export function contextOn(actor: Omit<Actor, "today">, day: CivilDate): UseCaseContext {
  minute = (minute + 1) % 400;
  const now = new Date(new Date(`${day}T02:00:00Z`).getTime() + minute * 60_000);
  return { actor: { ...actor, today: day }, now, today: day, requestId: newId() };
}

/** The weekday on or before a day, so that the demonstration's officials do not work on Sundays. */
export function weekday(day: CivilDate): CivilDate {
  const of = new Date(`${day}T00:00:00Z`).getUTCDay();
  return of === 0 ? addDays(day, -2) : of === 6 ? addDays(day, -1) : day;
}
