import { available, type BudgetLine } from "./budget-line";
import { amountByMonth } from "~/domain/subsidy/month-amounts";
import { splitBySource, type SourceShare } from "~/domain/subsidy/split";
import type { Fen } from "~/domain/kernel/money/fen";
import type { Plan } from "~/domain/subsidy/types";

/** A line of the budget by the source and fiscal year it is for. */
export interface SourceLine extends BudgetLine {
  readonly id: string;
  readonly source: string;
  readonly fiscalYear: number;
}

export interface Commitment {
  readonly lineId: string;
  readonly fen: Fen;
}

/** What a year lacks; `appropriated` false where nothing was given to the source for that year at all. */
export interface Shortage {
  readonly source: string;
  readonly fiscalYear: number;
  readonly shortFen: Fen;
}

/** Fen of a plan by fiscal year (the calendar year) and source; every month is divided for itself, as it will be paid. */
export const needsOf = (plan: Pick<Plan, "lines">, funding: readonly SourceShare[]): Map<string, Fen> => {
  const needs = new Map<string, Fen>();
  for (const [month, amountFen] of amountByMonth(plan)) {
    for (const { source, fen } of splitBySource(amountFen, funding)) {
      const key = `${month.slice(0, 4)} ${source}`;
      needs.set(key, (needs.get(key) ?? 0) + fen);
    }
  }
  return needs;
};

/** Reserves a plan in the budget of every fiscal year and source it falls in: all of it, or what is short. */
export const reservePlan = (
  plan: Plan,
  funding: readonly SourceShare[],
  lines: readonly SourceLine[],
): { ok: true; commitments: Commitment[] } | { ok: false; shortages: Shortage[] } => {
  const commitments: Commitment[] = [];
  const shortages: Shortage[] = [];
  for (const [key, fen] of needsOf(plan, funding)) {
    if (fen === 0) continue;
    const [year = "", source = ""] = key.split(/ (.*)/s);
    const fiscalYear = Number(year);
    const line = lines.find((each) => each.source === source && each.fiscalYear === fiscalYear);
    const left = line ? available(line) : 0;
    if (line && fen <= left) commitments.push({ lineId: line.id, fen });
    else shortages.push({ source, fiscalYear, shortFen: fen - left });
  }
  return shortages.length > 0 ? { ok: false, shortages } : { ok: true, commitments };
};
