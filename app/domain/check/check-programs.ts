import { type GroupMonth, groupMonths, payableBeside, type Ranked } from "~/domain/subsidy/beside";
import type { PlanLine } from "~/domain/subsidy/types";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { firstOfNextMonth, type Month } from "~/domain/kernel/time/month";
import { monthRuns } from "~/domain/kernel/time/month-runs";
import { checkProgram } from "./check-program";
import type { ProgramContent } from "../program/draft/content";
import { type FactsEstimate, estimateFromFacts } from "./estimate-from-facts";
import type { Facts } from "../program/criteria/facts";
import { type Candidate, rankPrograms } from "./rank-programs";

/** Months, first and last, in which another program is paid instead. */
export interface Yielding {
  readonly to: string;
  readonly from: Month;
  readonly last: Month;
  readonly months: number;
}

/** What of an estimate would be payable beside the programs of its group that the company can get. */
export interface Beside {
  readonly payableFen: Fen;
  readonly yields: readonly Yielding[];
  /** By month; 0 where another program is paid instead. */
  readonly months: ReadonlyMap<Month, Fen>;
  /** The last month, where that is later than by itself: what gives way uses nothing of its caps. */
  readonly lastsTo: Month | null;
}

interface Offer {
  readonly slug: string;
  readonly content: Pick<ProgramContent, "criteria" | "benefit" | "steps" | "stackingGroup">;
}

export type Checked<O extends Offer> = O &
  Candidate & { readonly estimated: FactsEstimate; readonly beside: Beside | null };

/** A stacking group of which the company can get several programs: which of them would be paid in which months. */
export interface CheckedGroup {
  readonly group: string;
  readonly slugs: readonly string[];
  readonly months: readonly GroupMonth[];
}

/** Programs that are estimated, as if those ranked higher were applied for first: they go before on a tie. */
const asRanked = (candidates: readonly Candidate[]): Ranked[] =>
  candidates.flatMap(({ slug, estimate }, i) =>
    estimate ? [{ id: slug, approvedAt: new Date(i), plan: estimate.plan, basis: estimate.basis }] : [],
  );

const lastPaid = (lines: readonly PlanLine[]): Month => lines.findLast(({ amountFen }) => amountFen > 0)?.month ?? "";

const besideOf = (own: Ranked, others: readonly Ranked[]): Beside => {
  const lines = payableBeside(own, others);
  const months = new Map<Month, Fen>();
  for (const { month, payableFen } of lines) months.set(month, (months.get(month) ?? 0) + payableFen);
  const last = lastPaid(lines);
  const yielding = lines.flatMap(({ month, yieldsTo }) => (yieldsTo === null ? [] : [{ month, to: yieldsTo }]));
  return {
    payableFen: lines.reduce((sum, { payableFen }) => sum + payableFen, 0),
    months,
    lastsTo: last > lastPaid(own.plan.lines) ? last : null,
    yields: monthRuns(yielding, (a, b) => a.to === b.to).map(({ from, to: last, months }) => ({
      from,
      last,
      months: months.length,
      to: months[0]?.to ?? "",
    })),
  };
};

/**
 * Every program as it stands for what is known on a day, estimated from the first of the next month on: those that can be
 * had first. A program of a group is set beside those of its group that the company can get, which are listed month by
 * month where there are several.
 */
export const checkPrograms = <O extends Offer>(
  offers: readonly O[],
  facts: Facts,
  onDate: CivilDate,
): { programs: Checked<O>[]; groups: CheckedGroup[] } => {
  const start = firstOfNextMonth(onDate);
  const ranked = rankPrograms(
    offers.map((offer) => {
      const estimated = estimateFromFacts(offer.content, facts, start);
      const eligibility = checkProgram(offer.content, facts, onDate);
      return { ...offer, estimated, eligibility, estimate: estimated.kind === "amount" ? estimated.estimate : null };
    }),
  );
  const eligible = ranked.filter(({ eligibility }) => eligibility.outcome === "eligible");
  const groups = [...new Set(eligible.flatMap(({ content }) => content.stackingGroup ?? []))].map((group) => ({
    group,
    rivals: asRanked(eligible.filter(({ content }) => content.stackingGroup === group)),
  }));
  const besideRivals = ({ slug, content, eligibility, estimate }: (typeof ranked)[number]): Beside | null => {
    const rivals = groups.find(({ group }) => group === content.stackingGroup)?.rivals ?? [];
    if (!estimate || eligibility.outcome === "not") return null;
    const own = rivals.find(({ id }) => id === slug) ?? {
      id: slug,
      approvedAt: null,
      plan: estimate.plan,
      basis: estimate.basis,
    };
    const others = rivals.filter((each) => each !== own);
    return others.length > 0 ? besideOf(own, others) : null;
  };
  return {
    programs: ranked.map((each) => ({ ...each, beside: besideRivals(each) })),
    groups: groups.flatMap(({ group, rivals }) =>
      rivals.length > 1 ? [{ group, slugs: rivals.map(({ id }) => id), months: groupMonths(rivals) }] : [],
    ),
  };
};
