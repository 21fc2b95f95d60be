import type { LineOf } from "~/domain/budget/budget-line";
import type { Fen } from "~/domain/kernel/money/fen";
import type { ChangeEffectView } from "./effect";

/** What the lines of an award's program have free, in fen. */
export interface FreeMoney {
  readonly award: string;
  readonly programId: string;
  readonly lines: readonly { readonly source: string; readonly fiscalYear: number; readonly freeFen: Fen }[];
}

/** A line with what it lacks, in fen above 0. */
export interface LackingLine extends LineOf {
  readonly shortFen: Fen;
}

/** What the budget lacks for an effect, by line, in order of year and source; a line that is not there has nothing. */
export const shortagesOf = (
  { awards }: Pick<ChangeEffectView, "awards">,
  free: readonly FreeMoney[],
): LackingLine[] => {
  const needs = new Map<string, LackingLine>();
  for (const { award, money } of awards) {
    const own = free.find((each) => each.award === award);
    for (const { source, year, committedFen, spentFen } of money) {
      const programId = own?.programId ?? "";
      const key = `${programId} ${year} ${source}`;
      const line = own?.lines.find((each) => each.source === source && each.fiscalYear === year);
      const before = needs.get(key)?.shortFen ?? 0 - Math.max(0, line?.freeFen ?? 0);
      needs.set(key, { programId, source, fiscalYear: year, shortFen: before + committedFen + spentFen });
    }
  }
  return [...needs.values()]
    .filter(({ shortFen }) => shortFen > 0)
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear || (a.source < b.source ? -1 : 1));
};
