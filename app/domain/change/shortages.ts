import type { Shortage } from "~/domain/budget/reservation";
import type { Fen } from "~/domain/kernel/money/fen";
import type { ChangeEffectView } from "./effect";

/** What the lines of an award's program have free, in fen. */
export interface FreeMoney {
  readonly award: string;
  readonly programId: string;
  readonly lines: readonly { readonly source: string; readonly fiscalYear: number; readonly freeFen: Fen }[];
}

/** What the budget lacks for an effect, by line, in order of year and source; a line that is not there has nothing. */
export const shortagesOf = ({ awards }: Pick<ChangeEffectView, "awards">, free: readonly FreeMoney[]): Shortage[] => {
  const needs = new Map<string, Shortage>();
  for (const { award, money } of awards) {
    const own = free.find((each) => each.award === award);
    for (const { source, year, committedFen, spentFen } of money) {
      const key = `${own?.programId} ${year} ${source}`;
      const line = own?.lines.find((each) => each.source === source && each.fiscalYear === year);
      const before = needs.get(key)?.shortFen ?? 0 - Math.max(0, line?.freeFen ?? 0);
      needs.set(key, { source, fiscalYear: year, shortFen: before + committedFen + spentFen });
    }
  }
  return [...needs.values()]
    .filter(({ shortFen }) => shortFen > 0)
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear || (a.source < b.source ? -1 : 1));
};
