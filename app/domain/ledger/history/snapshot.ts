import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import { civil } from "~/domain/kernel/time/day-number";
import type { Book } from "../book";
import { debtOf } from "../closed-month";
import type { OwnPlan } from "../own-plan";
import type { Payable } from "../payable";
import type { MonthChange, MonthEffect, AwardOutcome } from "./types";

/** An award between two acts. */
export interface Snapshot {
  readonly payable: Payable;
  readonly plan: OwnPlan | null;
  readonly outcome: AwardOutcome;
  /** How many lines were written by then. */
  readonly lines: number;
}

export const EMPTY: Snapshot = {
  payable: new Map(),
  plan: null,
  outcome: { totalFen: 0, end: null, debtFen: 0 },
  lines: 0,
};

const totalOf = (payable: Payable): Fen => {
  let total = 0;
  for (const fen of payable.values()) total += fen;
  return total;
};

/** Only months with something due or owed are looked at: mostly none, and a history asks after every act. */
const debtIn = ({ unbalanced }: Book): Fen => {
  let total = 0;
  for (const closed of unbalanced) total += debtOf(closed);
  return total;
};

/** An award now; `earlier` is one of the same award, of which is taken what has not changed since. */
export const snapshotOf = (book: Book, earlier: Snapshot = EMPTY): Snapshot => {
  if (book.order === null) return EMPTY;
  const totalFen = earlier.payable === book.payable ? earlier.outcome.totalFen : totalOf(book.payable);
  return {
    payable: book.payable,
    plan: book.kind === "plan" ? book.plan : null,
    outcome: {
      totalFen,
      end: book.kind === "plan" ? civil(book.plan.basis.clock.end) : null,
      debtFen: debtIn(book),
    },
    lines: book.lines.length,
  };
};

const daysIn = (plan: OwnPlan | null, month: Month): number =>
  plan?.lines.get(month)?.reduce((sum, { days }) => sum + days, 0) ?? 0;

const effectOf = (before: Snapshot, after: Snapshot, month: Month, was: Fen, is: Fen): MonthEffect => {
  if (was === 0) return "added";
  if (is === 0) return "removed";
  return daysIn(before.plan, month) === daysIn(after.plan, month) ? "replaced" : "split";
};

/** Ascending. Mostly few of the months, so that these alone are put in order. */
const changedMonths = (before: Payable, after: Payable): Month[] => {
  const months: Month[] = [];
  for (const [month, fen] of after) if ((before.get(month) ?? 0) !== fen) months.push(month);
  for (const [month, fen] of before) if (fen !== 0 && !after.has(month)) months.push(month);
  return months.sort();
};

/** The months of which something else is payable after than before, ascending, with the corrections written between. */
export const monthsBetween = (before: Snapshot, after: Snapshot, { lines }: Book): MonthChange[] => {
  if (before.payable === after.payable) return [];
  const corrections = lines.slice(before.lines, after.lines).filter(({ kind }) => kind === "correction");
  return changedMonths(before.payable, after.payable).map((month) => {
    const [beforeFen, afterFen] = [before.payable.get(month) ?? 0, after.payable.get(month) ?? 0];
    const effect = effectOf(before, after, month, beforeFen, afterFen);
    const correctedFen = corrections.reduce((sum, line) => sum + (line.month === month ? line.fen : 0), 0);
    return { month, beforeFen, afterFen, effect, correctedFen };
  });
};
