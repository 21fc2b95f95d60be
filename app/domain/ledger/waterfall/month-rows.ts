import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { type Month, monthOf, yearOf } from "~/domain/kernel/time/month";
import { monthRuns } from "~/domain/kernel/time/month-runs";
import type { IdleMonth } from "~/domain/subsidy/explain";
import type { ExplainedPart } from "~/domain/subsidy/explain-part";
import type { CapName } from "~/domain/subsidy/types";
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

export interface YearRows {
  readonly year: number;
  /** Whether it is over on the day. */
  readonly over: boolean;
  readonly payableFen: Fen;
  readonly rows: readonly MonthRow[];
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
  /** Rows of the same key are one, as far as they follow one another. */
  readonly key: string;
}

const keyOf = (fall: MonthFall, today: CivilDate): string => {
  const { month, entitled, settled, lines } = fall;
  const corrected = lines.filter(({ kind }) => kind === "correction").map(({ act, fen }) => [act, fen]);
  const present = month === monthOf(today);
  return JSON.stringify([yearOf(month), present, entitled.map(ofEntitled), settled.map(ofSettled), corrected]);
};

const listed = (fall: MonthFall, today: CivilDate): Listed => {
  const usedUp = usedUpBy(fall);
  return { month: fall.month, fall, idle: null, usedUp, key: usedUp ?? keyOf(fall, today) };
};

const listedIdle = (idle: IdleMonth): Listed => {
  const { suspended, unleased } = idle.monthDays;
  const key = `${yearOf(idle.month)} ${suspended > 0} ${unleased > 0}`;
  return { month: idle.month, fall: null, idle, usedUp: null, key };
};

const present = <T>(list: readonly (T | null)[]): T[] => list.filter((each): each is T => each !== null);

/**
 * The months of an award by calendar year, alike ones as one row. Months that come to nothing because a cap is used up are one row, also
 * over years; `idle` are those without a payable day.
 */
export const yearRows = (falls: readonly MonthFall[], idle: readonly IdleMonth[], today: CivilDate): YearRows[] => {
  const fallen = new Set(falls.map(({ month }) => month));
  const all = [
    ...falls.map((fall) => listed(fall, today)),
    ...idle.filter(({ month }) => !fallen.has(month)).map(listedIdle),
  ].toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const years = new Map<number, MonthRow[]>();
  for (const { from, to, months } of monthRuns(all, (a, b) => a.key === b.key)) {
    const row = {
      from,
      to,
      usedUp: months[0]?.usedUp ?? null,
      payableFen: months.reduce((sum, { fall }) => sum + (fall?.payableFen ?? 0), 0),
      falls: present(months.map(({ fall }) => fall)),
      idle: present(months.map((each) => each.idle)),
    };
    const year = yearOf(from);
    years.set(year, [...(years.get(year) ?? []), row]);
  }
  return [...years].map(([year, rows]) => ({
    year,
    over: year < yearOf(today),
    payableFen: rows.reduce((sum, { payableFen }) => sum + payableFen, 0),
    rows,
  }));
};
