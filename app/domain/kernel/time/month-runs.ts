import { follows, type Month } from "./month";

/** Months of one kind that follow one another. */
export interface MonthRun<M> {
  /** First and last month. */
  readonly from: Month;
  readonly to: Month;
  readonly months: readonly M[];
}

/** Gathers months, given in order, into runs: a gap, or a month that is not of the kind of the one before, begins a new one. */
export const monthRuns = <M extends { readonly month: Month }>(
  months: readonly M[],
  sameKind: (a: M, b: M) => boolean,
): MonthRun<M>[] => {
  const runs: { from: Month; to: Month; months: M[] }[] = [];
  for (const each of months) {
    const run = runs.at(-1);
    const last = run?.months.at(-1);
    if (run && last && follows(each.month, last.month) && sameKind(last, each)) {
      run.months.push(each);
      run.to = each.month;
    } else runs.push({ from: each.month, to: each.month, months: [each] });
  }
  return runs;
};
