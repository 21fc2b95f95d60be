import type { CivilDate } from "~/domain/time/civil-date";
import { addMonths, dayNumber, monthOfDay } from "~/domain/time/day-number";
import { type Fact, type FactKey, type Facts, factDefinition } from "./facts";

/**
 * Months from `from` to `to`: whole ones by the calendar, and the part of the next that has passed. It is 24 on the day
 * of the anniversary and more than 24 the day after, so that "at most 24 months" ends on that day. Negative before.
 */
export const monthsSince = (from: CivilDate, to: CivilDate): number => {
  const [start, day] = [dayNumber(from), dayNumber(to)];
  let months = monthOfDay(day) - monthOfDay(start);
  if (addMonths(start, months) > day) months -= 1;
  const boundary = addMonths(start, months);
  return months + (day - boundary) / (addMonths(start, months + 1) - boundary);
};

/** The fact as it stands on a day. One that counts months or years is derived from its date unless stated itself. */
export const factOn = (facts: Facts, key: FactKey, onDate: CivilDate): Fact | null => {
  const stated = facts[key];
  if (stated) return stated;
  const { since, unit } = factDefinition(key);
  const date = since && facts[since];
  if (!date) return null;
  const months = monthsSince(String(date.value), onDate);
  return { value: unit === "years" ? months / 12 : months, source: date.source, asOf: onDate };
};
