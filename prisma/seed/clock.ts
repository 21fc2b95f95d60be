import type { Actor } from "~/domain/access/actor";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";

const mostMinutes = 400;
let minute = 0;
let seededAt = new Date();

/** Tells the clock when the demonstration is made: nothing of it happens later. */
export function setClock(now: Date): void {
  seededAt = now;
}

/**
 * The moment of the next step on a day: after ten in the morning in Shanghai, each a minute after the one before; on a day
 * that has not come so far yet, in the same order within what is over of it.
 */
export function momentOn(day: CivilDate): Date {
  minute = (minute + 1) % mostMinutes;
  const ten = new Date(`${day}T10:00:00+08:00`).getTime();
  if (ten + mostMinutes * 60_000 <= seededAt.getTime()) return new Date(ten + minute * 60_000);
  const begin = new Date(`${day}T00:00:00+08:00`).getTime();
  return new Date(begin + Math.floor(((seededAt.getTime() - begin) * minute) / mostMinutes));
}

/** The context of a step that somebody took on a day. */
export function contextOn(actor: Omit<Actor, "today">, day: CivilDate): UseCaseContext {
  return { actor: { ...actor, today: day }, now: momentOn(day), today: day, requestId: newId() };
}

/** The weekday on or before a day, so that the demonstration's officials do not work on Sundays. */
export function weekday(day: CivilDate): CivilDate {
  const of = new Date(`${day}T00:00:00Z`).getUTCDay();
  return of === 0 ? addDays(day, -2) : of === 6 ? addDays(day, -1) : day;
}
