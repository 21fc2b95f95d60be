import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { type Month, monthOf, yearOf } from "~/domain/kernel/time/month";
import { monthRuns } from "~/domain/kernel/time/month-runs";
import type { IdleMonth } from "~/domain/subsidy/explain";
import type { ExplainedPart } from "~/domain/subsidy/explain-part";
import type { CapName } from "~/domain/subsidy/types";
import type { AskedYears } from "~/domain/award/asked-years";
import type { MonthSum } from "./month-sums";
import type { EntitledStep, MonthFall, SettledStep } from "./types";

/** Months that follow one another and are alike, as one row. */
export interface MonthRow {
  readonly from: Month;
  readonly to: Month;
  /** Of all of them together. */
  readonly payableFen: Fen;
  /** Of each the same steps; empty where no day of them is payable. */
  readonly falls: readonly MonthFall[];
  readonly idle: readonly IdleMonth[];
  /** The cap by which they come to nothing. */
  readonly usedUp: CapName | null;
}

/** The months of a calendar year, or their sums alone. */
export interface YearRows {
  readonly year: number;
  readonly payableFen: Fen;
  /** What is owed back of its months, 0 or more. */
  readonly owedFen: Fen;
  /** Null where the year is folded up. */
  readonly rows: readonly MonthRow[] | null;
}

/** What is shown of a step has to be the same so that its months are shown as one: of a part that makes a whole month not its days. */
const ofEntitled = (each: EntitledStep) => {
  if (each.step !== "plan") return each;
  const { step, fen, parts, monthDays, dayWeight } = each;
  const { suspended, unleased } = monthDays;
  const ofPart = ({ from: _from, to: _to, days, tier, ...part }: ExplainedPart) => {
    const whole = days * dayWeight.numerator === dayWeight.denominator;
    return [tier.index, part, whole || [days, monthDays.all]];
  };
  return [step, fen, suspended, unleased, parts.map(ofPart)];
};

/** Which act closed a month, or kept something back in it, is not shown; which run paid it is, and when. */
const ofSettled = (each: SettledStep) =>
  each.step === "paid" || each.step === "waived" || each.step === "keptBack" ? { ...each, act: 0 } : each;

/** A month of a year: with its sums, or without a payable day. */
interface Folded {
  readonly month: Month;
  readonly sum: MonthSum | null;
  readonly idle: IdleMonth | null;
}

interface Listed extends Folded {
  readonly fall: MonthFall | null;
}

const fallKey = ({ month, entitled, settled, lines }: MonthFall, today: CivilDate): string => {
  const corrected = lines.filter(({ kind }) => kind === "correction").map(({ act, fen }) => [act, fen]);
  return JSON.stringify([month === monthOf(today), entitled.map(ofEntitled), settled.map(ofSettled), corrected]);
};

/** Months of a year of the same key are one row, as far as they follow one another. */
const keyOf = ({ sum, fall, idle }: Listed, today: CivilDate): string => {
  if (sum?.usedUp) return sum.usedUp;
  if (fall) return fallKey(fall, today);
  return `${(idle?.monthDays.suspended ?? 0) > 0} ${(idle?.monthDays.unleased ?? 0) > 0}`;
};

const present = <T>(list: readonly (T | null)[]): T[] => list.filter((each): each is T => each !== null);

const payableOf = (months: readonly Folded[]): Fen =>
  months.reduce((total, { sum }) => total + (sum?.payableFen ?? 0), 0);

const rowsOf = (months: readonly Listed[], today: CivilDate): MonthRow[] =>
  monthRuns(
    months.map((each) => ({ ...each, key: keyOf(each, today) })),
    (a, b) => a.key === b.key,
  ).map(({ from, to, months: alike }) => ({
    from,
    to,
    usedUp: alike[0]?.sum?.usedUp ?? null,
    payableFen: payableOf(alike),
    falls: present(alike.map(({ fall }) => fall)),
    idle: present(alike.map(({ idle }) => idle)),
  }));

/** By calendar year, in order: months that come to nothing by one cap and follow one another are of the year of the first. */
const byYear = (sums: readonly MonthSum[], idle: readonly IdleMonth[]): ReadonlyMap<number, readonly Folded[]> => {
  const known = new Set(sums.map(({ month }) => month));
  const all: Folded[] = [
    ...sums.map((sum) => ({ month: sum.month, sum, idle: null })),
    ...idle.filter(({ month }) => !known.has(month)).map((each) => ({ month: each.month, sum: null, idle: each })),
  ].toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const runs = monthRuns(all, (a, b) => a.sum !== null && a.sum.usedUp !== null && a.sum.usedUp === b.sum?.usedUp);
  const years = new Map<number, Folded[]>();
  for (const { from, months } of runs) {
    const own = years.get(yearOf(from));
    if (own) own.push(...months);
    else years.set(yearOf(from), [...months]);
  }
  return years;
};

/** A calendar year of an award, before the waterfalls of its months are known. */
export interface FoldedYear {
  readonly year: number;
  readonly months: readonly Folded[];
  /** Whether its months are shown. */
  readonly open: boolean;
}

/**
 * The months of an award by calendar year. Months that come to nothing because a cap is used up are of the year of the first, also over
 * years; `idle` are those without a payable day. The year of the day is open, or the next or last, and what was asked for.
 */
export const foldYears = (
  sums: readonly MonthSum[],
  idle: readonly IdleMonth[],
  today: CivilDate,
  asked: AskedYears = null,
): FoldedYear[] => {
  const years = [...byYear(sums, idle)];
  const [open] = years.find(([year]) => year >= yearOf(today)) ?? years.at(-1) ?? [];
  return years.map(([year, months]) => ({ year, months, open: asked === "all" || year === asked || year === open }));
};

/** The months whose waterfalls are shown. */
export const openMonths = (years: readonly FoldedYear[]): Month[] =>
  years.flatMap(({ open, months }) => (open ? months.map(({ month }) => month) : []));

/** The years with the months of those that are open, alike ones as one row; `falls` are at least those of the open months. */
export const yearRows = (years: readonly FoldedYear[], falls: readonly MonthFall[], today: CivilDate): YearRows[] => {
  const by = new Map(falls.map((fall) => [fall.month, fall]));
  return years.map(({ year, months, open }) => ({
    year,
    payableFen: payableOf(months),
    owedFen: months.reduce((total, { sum }) => total + (sum?.owedFen ?? 0), 0),
    rows: open
      ? rowsOf(
          months.map((each) => ({ ...each, fall: by.get(each.month) ?? null })),
          today,
        )
      : null,
  }));
};
