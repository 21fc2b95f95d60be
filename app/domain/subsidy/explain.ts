import { daysInMonth, monthLabel, monthOfDay, monthStart } from "../kernel/time/day-number";
import { big } from "../kernel/money/arithmetic";
import type { Basis } from "./basis";
import { CapLedger, type ExplainedCap } from "./caps";
import { dayWeight } from "./day-weight";
import type { DayWeight } from "./day-weight";
import { explainPart } from "./explain-part";
import type { ExplainedPart } from "./explain-part";
import { payableParts } from "./month-parts";
import { monthValues } from "./month-value";
import type { Planned } from "./plan";
import type { PlanLine } from "./types";

/** The days of a calendar month, whichever of its lines they are in. */
export interface MonthDays {
  all: number;
  payable: number;
  /** Between start and end, without benefit because of a suspension. */
  suspended: number;
  /** Between start and end, neither suspended nor leased. */
  unleased: number;
}

/** Why a line is what it is, as data; paths and indexes point into the input. */
export interface LineExplanation {
  line: PlanLine;
  parts: readonly ExplainedPart[];
  monthDays: MonthDays;
  /** The part of a month that each payable day counts as. */
  dayWeight: DayWeight;
  /** The caps that lowered the line, in order. */
  caps: readonly ExplainedCap[];
}

const monthDays = ({ clock }: Basis, month: number, payable: number): MonthDays => {
  const from = Math.max(monthStart(month), clock.start);
  const to = Math.min(monthStart(month + 1), clock.end);
  let running = 0;
  for (const run of clock.runs) running += Math.max(0, Math.min(run.to, to) - Math.max(run.from, from));
  return { all: daysInMonth(month), payable, suspended: to - from - running, unleased: running - payable };
};

/** Explains the lines of a plan, in their order: all, or those of the months that are asked for. */
export const explainPlan = ({ basis, plan }: Planned, only?: ReadonlySet<string>): LineExplanation[] => {
  const values = monthValues(basis, big);
  const ledger = new CapLedger(basis.caps);
  const parts = payableParts(basis);
  const payable = new Map<number, number>();
  for (const { month, from, to } of parts) payable.set(month, (payable.get(month) ?? 0) + to - from);

  let next = 0;
  return plan.lines.flatMap((line) => {
    const first = parts[next];
    if (!first) throw new Error("The plan has a line without payable days");
    const begin = next;
    while (parts[next]?.month === first.month && parts[next]?.year === first.year) next++;
    ledger.turnTo(first.month, first.year);
    const caps = ledger.explain(line.grossFen).lowering;
    if (only && !only.has(line.month)) return [];
    const days = monthDays(basis, first.month, payable.get(first.month) ?? 0);
    return {
      line,
      parts: parts.slice(begin, next).map((part) => explainPart(basis, values, part)),
      monthDays: days,
      dayWeight: dayWeight(basis.proration, days.all, days.payable),
      caps,
    };
  });
};

/** A calendar month of the benefit in which no day is payable, `YYYY-MM`. */
export interface IdleMonth {
  readonly month: string;
  readonly monthDays: MonthDays;
}

/** The months that a plan passes over, in order, each with why: its days are suspended or not leased. */
export const idleMonths = ({ basis, plan }: Planned): IdleMonth[] => {
  const { start, end } = basis.clock;
  const listed = new Set(plan.lines.map(({ month }) => month));
  const idle: IdleMonth[] = [];
  for (let month = monthOfDay(start); monthStart(month) < end; month++) {
    const label = monthLabel(month);
    if (!listed.has(label) && start < end) idle.push({ month: label, monthDays: monthDays(basis, month, 0) });
  }
  return idle;
};
