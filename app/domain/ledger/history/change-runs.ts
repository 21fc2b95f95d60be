import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import { monthRuns } from "~/domain/kernel/time/month-runs";
import type { MonthChange, MonthEffect } from "./types";

/** Months that follow one another and to which the same was done, with their sums. */
export interface ChangeRun {
  readonly from: Month;
  readonly to: Month;
  readonly effect: MonthEffect;
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
  readonly correctedFen: Fen;
}

export const changeRuns = (changes: readonly MonthChange[]): ChangeRun[] =>
  monthRuns(changes, (a, b) => a.effect === b.effect).map(({ from, to, months }) => {
    const sum = (of: (change: MonthChange) => Fen) => months.reduce((total, each) => total + of(each), 0);
    return {
      from,
      to,
      effect: months[0]?.effect ?? "replaced",
      beforeFen: sum(({ beforeFen }) => beforeFen),
      afterFen: sum(({ afterFen }) => afterFen),
      correctedFen: sum(({ correctedFen }) => correctedFen),
    };
  });
