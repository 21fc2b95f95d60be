import { big, roundHalfUp } from "~/domain/kernel/money/arithmetic";
import { parseDecimal } from "~/domain/kernel/money/fraction";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { monthsAfter, dayNumber, monthOfDay } from "~/domain/kernel/time/day-number";
import { type Fact, type FactKey, type Facts, factDefinition } from "./facts";

/**
 * Months from `from` to `to`: whole ones by the calendar, and the part of the next that has passed. It is 24 on the day
 * of the anniversary and more than 24 the day after, so that "at most 24 months" ends on that day. Negative before.
 */
export const monthsSince = (from: CivilDate, to: CivilDate): number => {
  const [start, day] = [dayNumber(from), dayNumber(to)];
  let months = monthOfDay(day) - monthOfDay(start);
  if (monthsAfter(start, months) > day) months -= 1;
  const boundary = monthsAfter(start, months);
  return months + (day - boundary) / (monthsAfter(start, months + 1) - boundary);
};

const counted = (facts: Facts, key: FactKey, onDate: CivilDate): Fact | null => {
  const { since, unit } = factDefinition(key);
  const date = since && facts[since];
  if (!date) return null;
  const months = monthsSince(String(date.value), onDate);
  return { ...date, value: unit === "years" ? months / 12 : months, asOf: onDate };
};

/** Area × fen per m², rounded half up once. It holds from the later of both, and is an answer unless both were checked. */
const multiplied = (facts: Facts, key: FactKey): Fact | null => {
  const [areaKey, rateKey] = factDefinition(key).product ?? [];
  const [area, rate] = [areaKey && facts[areaKey], rateKey && facts[rateKey]];
  const m2 = area && parseDecimal(String(area.value));
  if (!area || !rate || !m2) return null;
  return {
    value: roundHalfUp(big, BigInt(m2.numerator) * BigInt(Number(rate.value)), BigInt(m2.denominator)),
    source: area.source === rate.source ? area.source : "answer",
    asOf: area.asOf > rate.asOf ? area.asOf : rate.asOf,
  };
};

/** The fact as it stands on a day. One that follows from others is derived from them unless it is stated itself. */
export const factOn = (facts: Facts, key: FactKey, onDate: CivilDate): Fact | null =>
  facts[key] ?? counted(facts, key, onDate) ?? multiplied(facts, key);
