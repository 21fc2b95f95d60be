import { list } from "~/domain/kernel/list/list";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { firstDayOf, type Month, monthOf, shiftMonth } from "~/domain/kernel/time/month";

/**
 * What is tracked by month: awards that start, step down or are paid for the last time; that wait for their first day, in the public
 * notice or reserved otherwise; and that are suspended for a day of it.
 */
export const happenings = ["starts", "steps", "ends", "notice", "reserved", "suspended"] as const;

export type Happening = (typeof happenings)[number];

/** The awards of which something happens in a month, by the day of it. */
export const monthList = list({
  path: "/admin/tracking/month",
  need: "tracking.read",
  filters: {
    what: { kind: "one", of: happenings },
    month: { kind: "month" },
    zone: { kind: "zone" },
    program: { kind: "program" },
  },
  sorts: { day: ["day", "id"] },
  columns: [
    { key: "reference", rowHeader: true, nowrap: true },
    { key: "company" },
    { key: "program" },
    { key: "zone" },
    { key: "day", nowrap: true, main: true },
    { key: "from", nowrap: true },
    { key: "lastDay", nowrap: true },
    { key: "total", numeric: true },
  ],
});

const [behind, ahead] = [6, 12];

/** The months that are tracked on a day: six behind, that of the day, and twelve ahead; in order. */
export const trackedMonths = (today: CivilDate): readonly Month[] =>
  Array.from({ length: behind + 1 + ahead }, (_, i) => shiftMonth(monthOf(today), i - behind));

/** From the first day of the first month to the one after the last, exclusive. */
export const daysOfMonths = (first: Month, last: Month) => ({
  from: firstDayOf(first),
  to: firstDayOf(shiftMonth(last, 1)),
});
