import { available, type BudgetLine } from "~/domain/budget/budget-line";
import type { Fen } from "~/domain/kernel/money/fen";
import type { Costs } from "./month-sums";

/** A line of the program's budget. */
export interface OutlookLine extends BudgetLine {
  readonly source: string;
  readonly fiscalYear: number;
}

/** A fiscal year of a source: its budget, what the cases of a replay cost in it, and what would be left; below zero it is short. */
export interface YearOutlook {
  readonly year: number;
  readonly source: string;
  readonly budget: BudgetLine;
  readonly costs: Costs;
  /** Were every open application granted under its own version. */
  readonly leftBefore: Fen;
  /** Were every case moved to the other version, awards too. */
  readonly leftAfter: Fen;
}

const noBudget: BudgetLine = { appropriated: 0, committed: 0, spent: 0 };
const noCosts: Costs = { awards: { before: 0, after: 0 }, applications: { before: 0, after: 0 } };

/** Something is bound in it, or would be paid. */
const matters = ({ budget, costs: { awards, applications } }: YearOutlook): boolean =>
  [budget.committed, budget.spent, awards.before, awards.after, applications.before, applications.after].some(
    (fen) => fen > 0,
  );

/**
 * The budget beside the costs, for every year and source in which either has something. What awards cost before is committed or
 * spent already.
 */
export const budgetOutlook = (
  years: readonly { readonly year: number; readonly source: string; readonly costs: Costs }[],
  budget: readonly OutlookLine[],
): YearOutlook[] => {
  const keyed = new Map<string, { year: number; source: string }>();
  for (const { year, source } of [...years, ...budget.map((line) => ({ ...line, year: line.fiscalYear }))])
    keyed.set(`${year} ${source}`, { year, source });
  return [...keyed.values()]
    .sort((a, b) => a.year - b.year || (a.source < b.source ? -1 : 1))
    .map(({ year, source }) => {
      const line = budget.find((each) => each.fiscalYear === year && each.source === source) ?? noBudget;
      const costs = years.find((each) => each.year === year && each.source === source)?.costs ?? noCosts;
      const { awards, applications } = costs;
      const { appropriated, committed, spent } = line;
      return {
        year,
        source,
        costs,
        budget: { appropriated, committed, spent },
        leftBefore: available(line) - applications.before,
        leftAfter: available(line) - (awards.after - awards.before) - applications.after,
      };
    })
    .filter(matters);
};
