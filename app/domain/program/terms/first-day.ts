import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { firstDayOf, firstOfNextMonth, monthOf } from "~/domain/kernel/time/month";

/** On which days a benefit may begin, as a version binds it. */
export const firstDays = ["any", "firstOfMonth"] as const;
export type FirstDay = (typeof firstDays)[number];

export const mayBeginOn = (bound: FirstDay, day: CivilDate): boolean =>
  bound === "any" || day === firstDayOf(monthOf(day));

/** The first day from `day` on, itself included, on which a benefit may begin. */
export const beginFrom = (bound: FirstDay, day: CivilDate): CivilDate =>
  mayBeginOn(bound, day) ? day : firstOfNextMonth(day);

/** The last day up to `day`, itself included, on which a benefit may begin. */
export const beginUpTo = (bound: FirstDay, day: CivilDate): CivilDate =>
  mayBeginOn(bound, day) ? day : firstDayOf(monthOf(day));
