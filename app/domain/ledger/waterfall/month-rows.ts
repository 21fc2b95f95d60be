import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { type Month, monthOf, yearOf } from "~/domain/kernel/time/month";
import { monthRuns } from "~/domain/kernel/time/month-runs";
import type { IdleMonth } from "~/domain/subsidy/explain";
import type { ExplainedPart } from "~/domain/subsidy/explain-part";
import type { CapName } from "~/domain/subsidy/types";
import type { AskedYears } from "~/domain/award/asked-years";
import { owedOf } from "./owed-months";
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

/** The cap by which a month comes to nothing; null where none is the reason. */
export const usedUpBy = ({ payableFen, entitled, settled }: MonthFall): CapName | null => {
  const last = entitled.at(-1);
  return payableFen === 0 && settled.length === 0 && last?.step === "cap" ? last.cap : null;
};

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

interface Listed {
  readonly month: Month;
  readonly fall: MonthFall | null;
  readonly idle: IdleMonth | null;
  readonly usedUp: CapName | null;
}

const fallKey = ({ month, entitled, settled, lines }: MonthFall, today: CivilDate): string => {
  const corrected = lines.filter(({ kind }) => kind === "correction").map(({ act, fen }) => [act, fen]);
  return JSON.stringify([month === monthOf(today), entitled.map(ofEntitled), settled.map(ofSettled), corrected]);
};

/** Months of a year of the same key are one row, as far as they follow one another. */
const keyOf = ({ fall, idle, usedUp }: Listed, today: CivilDate): string => {
  if (usedUp) return usedUp;
  if (fall) return fallKey(fall, today);
  return `${(idle?.monthDays.suspended ?? 0) > 0} ${(idle?.monthDays.unleased ?? 0) > 0}`;
};

const present = <T>(list: readonly (T | null)[]): T[] => list.filter((each): each is T => each !== null);

const sumOf = (months: readonly Listed[], of: (fall: MonthFall) => Fen): Fen =>
  months.reduce((sum, { fall }) => sum + (fall ? of(fall) : 0), 0);

const payableOf = ({ payableFen }: MonthFall): Fen => payableFen;

const rowsOf = (months: readonly Listed[], today: CivilDate): MonthRow[] =>
  monthRuns(
    months.map((each) => ({ ...each, key: keyOf(each, today) })),
    (a, b) => a.key === b.key,
  ).map(({ from, to, months: alike }) => ({
    from,
    to,
    usedUp: alike[0]?.usedUp ?? null,
    payableFen: sumOf(alike, payableOf),
    falls: present(alike.map(({ fall }) => fall)),
    idle: present(alike.map(({ idle }) => idle)),
  }));

/** By calendar year, in order: months that come to nothing by one cap and follow one another are of the year of the first. */
const byYear = (falls: readonly MonthFall[], idle: readonly IdleMonth[]): ReadonlyMap<number, readonly Listed[]> => {
  const fallen = new Set(falls.map(({ month }) => month));
  const all: Listed[] = [
    ...falls.map((fall) => ({ month: fall.month, fall, idle: null, usedUp: usedUpBy(fall) })),
    ...idle
      .filter(({ month }) => !fallen.has(month))
      .map((each) => ({ month: each.month, fall: null, idle: each, usedUp: null })),
  ].toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const runs = monthRuns(all, (a, b) => a.usedUp !== null && a.usedUp === b.usedUp);
  const years = new Map<number, Listed[]>();
  for (const { from, months } of runs) years.set(yearOf(from), [...(years.get(yearOf(from)) ?? []), ...months]);
  return years;
};

/**
 * The months of an award by calendar year, alike ones as one row. Months that come to nothing because a cap is used up are one row, also
 * over years; `idle` are those without a payable day. Rows has the year of the day, or the next or last, and what was asked for.
 */
export const yearRows = (
  falls: readonly MonthFall[],
  idle: readonly IdleMonth[],
  today: CivilDate,
  asked: AskedYears = null,
): YearRows[] => {
  const years = [...byYear(falls, idle)];
  const [open] = years.find(([year]) => year >= yearOf(today)) ?? years.at(-1) ?? [];
  return years.map(([year, months]) => ({
    year,
    payableFen: sumOf(months, payableOf),
    owedFen: sumOf(months, owedOf),
    rows: asked === "all" || year === asked || year === open ? rowsOf(months, today) : null,
  }));
};
