import { groupBy } from "~/domain/kernel/group-by";
import type { Fen } from "~/domain/kernel/money/fen";
import { firstDayOf, type Month } from "~/domain/kernel/time/month";
import { groupMonths } from "~/domain/subsidy/beside";
import type { BenefitTerms } from "../program/terms/benefit";
import { estimateOf } from "../program/terms/estimate";

/** A program as somebody chose it, with the terms that it would give; programs of one group are never paid for the same month. */
export interface ChosenProgram {
  readonly id: string;
  readonly group: string;
  readonly terms: BenefitTerms;
}

/** What the chosen programs would give in each month for a lease from `from` on, as if those listed first were granted first; months without are left out. */
export function chosenAid(
  chosen: readonly ChosenProgram[],
  lease: { readonly areaM2: string; readonly rentFenPerM2Month: number },
  from: Month,
): Map<Month, Fen> {
  const start = firstDayOf(from);
  const ranked = chosen.flatMap(({ id, group, terms }, i) => {
    const found = estimateOf({ terms: { ...terms, start }, lease: [{ from: start, ...lease }], events: [] });
    return found ? [{ id, group, approvedAt: new Date(i), plan: found.plan, basis: found.basis }] : [];
  });
  const aid = new Map<Month, Fen>();
  for (const [, group] of groupBy(ranked, (each) => each.group))
    for (const { month, paid } of groupMonths(group)) aid.set(month, (aid.get(month) ?? 0) + paid.amountFen);
  return aid;
}
