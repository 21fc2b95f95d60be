import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { type Month, monthOf, shiftMonth } from "~/domain/kernel/time/month";
import { monthRuns } from "~/domain/kernel/time/month-runs";
import type { AwardEffect } from "./effect";

/** Months that follow one another and of which the same becomes the same. */
export interface EffectRun {
  /** First and last month. */
  readonly from: Month;
  readonly to: Month;
  readonly count: number;
  /** Of each month. */
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
  readonly closed: boolean;
  /** Over by the day, and not closed. */
  readonly over: boolean;
  /** What corrects the closed months, what of them is owed more, and what no more, in all. */
  readonly correctionFen: Fen;
  readonly debtFen: Fen;
  readonly debtGoneFen: Fen;
  /** How many months between the run before and this one stay as they are; 0 of the first. */
  readonly unchanged: number;
}

const monthsFrom = (from: Month, to: Month): number => {
  let count = 0;
  for (let month = from; month < to; month = shiftMonth(month, 1)) count++;
  return count;
};

/** The months that a change gives another amount, gathered where they are alike, in order; without a day none is over. */
export const effectRuns = (
  { months, debts, debtsGone = [] }: Pick<AwardEffect, "months" | "debts" | "debtsGone">,
  today: CivilDate | null = null,
): EffectRun[] => {
  const isOver = (month: Month, closed: boolean) => !closed && today !== null && month < monthOf(today);
  const [owed, gone] = [debts, debtsGone].map((list) => new Map(list.map(({ month, fen }) => [month, fen])));
  const runs = monthRuns(
    months.map((each) => ({
      ...each,
      debtFen: owed?.get(each.month) ?? 0,
      debtGoneFen: gone?.get(each.month) ?? 0,
      over: isOver(each.month, each.closed),
    })),
    (a, b) => a.beforeFen === b.beforeFen && a.afterFen === b.afterFen && a.closed === b.closed && a.over === b.over,
  );
  return runs.map(({ from, to, months: alike }, i) => {
    const before = runs[i - 1]?.to;
    const [{ beforeFen = 0, afterFen = 0, closed = false, over = false } = {}] = alike;
    return {
      from,
      to,
      count: alike.length,
      beforeFen,
      afterFen,
      closed,
      over,
      correctionFen: alike.reduce((sum, { correctionFen }) => sum + correctionFen, 0),
      debtFen: alike.reduce((sum, { debtFen }) => sum + debtFen, 0),
      debtGoneFen: alike.reduce((sum, { debtGoneFen }) => sum + debtGoneFen, 0),
      unchanged: before === undefined ? 0 : monthsFrom(shiftMonth(before, 1), from),
    };
  });
};
