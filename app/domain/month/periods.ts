import { addDays, type CivilDate, laterOf } from "~/domain/kernel/time/civil-date";
import { firstDayOf, firstOfNextMonth, type Month, monthOf, monthsApart, shiftMonth } from "~/domain/kernel/time/month";
import { addWorkingDays, type WorkingCalendar } from "~/domain/kernel/time/working-days";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { AwardMonths } from "./award-months";
import type { MonthState } from "./states";

/** The months that are reported together, by their first: one calendar month, or as many as a claim covers. */
export interface Period {
  /** Counted from 0. */
  readonly number: number;
  readonly first: Month;
  readonly last: Month;
}

/** A last day, provisional while it was counted through a year whose calendar is not published. */
export interface WindowEnd {
  readonly date: CivilDate;
  readonly provisional: boolean;
}

/** When months can be reported: from a day on, up to a last one where there is one. */
export interface ReportWindow {
  readonly opensOn: CivilDate;
  readonly end: WindowEnd | null;
}

/** What is stored of a report, as far as its window depends on it. */
export interface StoredPeriod {
  readonly first: Month;
  readonly state: MonthState;
  /** The months that it was last about. */
  readonly months: readonly Month[];
  /** The day of the last refusal, or on which a confirmation was taken back: both give the days anew; null without one. */
  readonly refusedOn: CivilDate | null;
}

type Rules = Pick<ProgramContent, "claims" | "lapseDaysAfterEnd" | "report">;

/** How many months are reported together. */
export const monthsTogether = ({ claims }: Pick<Rules, "claims">): number => claims?.everyMonths ?? 1;

/** The period that a month belongs to, suspended months counted: floor(k ÷ `every`), k from 0 for the month of the first day. */
export const periodOf = (startsOn: CivilDate, every: number, month: Month): Period => {
  const number = Math.floor(monthsApart(monthOf(startsOn), month) / every);
  const first = shiftMonth(monthOf(startsOn), number * every);
  return { number, first, last: shiftMonth(first, every - 1) };
};

/** The months of a period, ascending. */
export const monthsOf = ({ first, last }: Pick<Period, "first" | "last">): Month[] =>
  Array.from({ length: monthsApart(first, last) + 1 }, (_, i) => shiftMonth(first, i));

/** Whether a month is asked for: it has a line, and is neither confirmed, closed nor lapsed. */
const isAsked = ({ lines, confirmed, closed, lapsed }: AwardMonths, month: Month): boolean =>
  lines.includes(month) && !confirmed.has(month) && !closed.has(month) && !lapsed.has(month);

/** The months of a period that are asked for. */
export const askedMonths = (months: AwardMonths, period: Pick<Period, "first" | "last">): Month[] =>
  monthsOf(period).filter((month) => isAsked(months, month));

/** So many working days, the first of which may be the day on which they begin. */
const daysFrom = (calendar: WorkingCalendar, begins: CivilDate, days: number): WindowEnd =>
  addWorkingDays(calendar, addDays(begins, -1), days);

/**
 * When the months of a period can be reported: from the latest of the day after the period, the day on which the award took effect, and the
 * day on which a decision or a restoration gave one of the months; for the version's working days, where months are claimed and not
 * finance alone confirms them. A refusal, or a confirmation that is taken back, gives the days anew.
 */
export const windowOf = (
  months: AwardMonths,
  period: Period,
  { claims, report }: Pick<Rules, "claims" | "report">,
  calendar: WorkingCalendar,
  refusedOn: CivilDate | null = null,
): ReportWindow => {
  const given = askedMonths(months, period).flatMap((month) => months.given.get(month) ?? []);
  const opensOn = [firstDayOf(shiftMonth(period.last, 1)), months.effectOn, ...given].reduce(laterOf);
  if (!claims || !hasWindows({ claims, report })) return { opensOn, end: null };
  const end = daysFrom(calendar, opensOn, claims.windowDays);
  const again = refusedOn === null ? null : addWorkingDays(calendar, refusedOn, claims.windowDays);
  return { opensOn, end: again !== null && again.date > end.date ? again : end };
};

/** The last day on which months of an award may be confirmed: so many working days after its last day. */
export const lastDayAfterEnd = (
  { endsOn, effectOn, given }: AwardMonths,
  { lapseDaysAfterEnd }: Pick<Rules, "lapseDaysAfterEnd">,
  calendar: WorkingCalendar,
): WindowEnd => {
  const from = [endsOn, effectOn, ...given.values()].reduce(laterOf);
  return daysFrom(calendar, from, lapseDaysAfterEnd);
};

/** Whether a last day is over for good: nothing ends on a provisional one. */
export const isPast = (end: WindowEnd | null, today: CivilDate): boolean =>
  end !== null && !end.provisional && end.date < today;

/** A period as it stands. */
export interface PeriodStanding extends Period {
  readonly state: MonthState;
  /** What is asked for now. */
  readonly asked: readonly Month[];
  /** What is confirmed and not closed, and what has lapsed. */
  readonly confirmed: readonly Month[];
  readonly lapsed: readonly Month[];
  readonly window: ReportWindow;
  /** Whether the window has opened. */
  readonly opened: boolean;
  /** The stored row of it; null where nothing was ever said of it. */
  readonly stored: StoredPeriod | null;
}

/** Where the period stands: as it is stored, but open again where a month is asked for that was not confirmed or missed with it. */
const stateOf = (
  months: AwardMonths,
  period: Period,
  asked: readonly Month[],
  stored: StoredPeriod | null,
): MonthState => {
  if (stored?.state === "reported" || stored?.state === "refused") return stored.state;
  if (asked.length > 0) return "open";
  if (stored?.state === "missed" || stored?.state === "confirmed") return stored.state;
  return monthsOf(period).some((month) => months.lapsed.has(month)) ? "missed" : "confirmed";
};

/** What of a report is accepted: the months that were reported, as far as they are asked for still. */
export const acceptableMonths = ({ opened, asked, stored }: PeriodStanding): Month[] =>
  opened ? asked.filter((month) => stored?.months.includes(month)) : [];

/** The periods of an award that have a month with a line, or of which something was said, ascending, up to the one that a day lies in. */
export const periodsOf = (
  months: AwardMonths,
  rules: Rules,
  stored: readonly StoredPeriod[],
  { calendar, today }: { readonly calendar: WorkingCalendar; readonly today: CivilDate },
): PeriodStanding[] => {
  const every = monthsTogether(rules);
  const named = [...months.lines, ...stored.map(({ first }) => first)].filter((month) => month <= monthOf(today));
  const byFirst = new Map(
    named.map((month) => periodOf(months.startsOn, every, month)).map((each) => [each.first, each]),
  );
  return [...byFirst.values()]
    .sort((a, b) => a.number - b.number)
    .map((period) => {
      const row = stored.find(({ first }) => first === period.first) ?? null;
      const asked = askedMonths(months, period);
      const window = windowOf(months, period, rules, calendar, row?.refusedOn ?? null);
      const state = stateOf(months, period, asked, row);
      const confirmed = monthsOf(period).filter((month) => months.confirmed.has(month));
      const lapsed = monthsOf(period).filter((month) => months.lapsed.has(month));
      return { ...period, state, asked, confirmed, lapsed, window, opened: window.opensOn <= today, stored: row };
    });
};

/** Whether the months of a version have a window that ends. */
const hasWindows = ({ claims, report }: Pick<Rules, "claims" | "report">): boolean =>
  claims !== undefined && report.by !== "finance";

const endsOf = ({ state, asked, window }: PeriodStanding): CivilDate[] =>
  asked.length > 0 && window.end && (state === "open" || state === "refused") ? [addDays(window.end.date, 1)] : [];

/**
 * The next day on which time alone may do something about the months of an award; null where it does nothing any more: the day after a window
 * or after the time after the end, or the first of a month, with which another period may open.
 */
export const nextLook = (
  { lines }: Pick<AwardMonths, "lines">,
  rules: Rules,
  periods: readonly PeriodStanding[],
  afterEnd: WindowEnd,
  today: CivilDate,
): CivilDate | null => {
  const toCome = lines.some((month) => month >= monthOf(today));
  const days = [
    ...periods.flatMap(endsOf),
    ...(toCome || periods.some(({ asked }) => asked.length > 0) ? [addDays(afterEnd.date, 1)] : []),
    ...(toCome && hasWindows(rules) ? [firstOfNextMonth(today)] : []),
  ];
  // What a provisional day keeps waiting is looked at each day.
  const ahead = days.map((day) => (day > today ? day : addDays(today, 1)));
  return ahead.length === 0 ? null : ahead.reduce((a, b) => (b < a ? b : a));
};
