import { highestOnly } from "./highest-only";
import type { Plan, PlanInput, PlanLine } from "./types";
import type { Month } from "~/domain/kernel/time/month";
import { monthRuns } from "~/domain/kernel/time/month-runs";

/** An award as highest only sees it. `approvedAt` is null for what has not been approved yet and so is the youngest. */
export interface Ranked {
  readonly id: string;
  readonly approvedAt: Date | null;
  readonly plan: Plan;
}

/** The same before its plan is computed. */
export interface GroupAward {
  readonly id: string;
  readonly approvedAt: Date;
  readonly input: PlanInput;
}

/** A line with what is payable of it, and the id of the award it gives way to, or null. */
export interface BesideLine extends PlanLine {
  readonly payableFen: number;
  readonly yieldsTo: string | null;
}

const age = ({ approvedAt }: Ranked): number => approvedAt?.getTime() ?? Number.POSITIVE_INFINITY;

/** Oldest first. Of two approved in the same moment that with the lower id: ids rise with time. */
const byAge = (a: Ranked, b: Ranked): number => age(a) - age(b) || (a.id < b.id ? -1 : 1);

/**
 * What the lines of an award really pay beside the others of its company and stacking group (docs/rules/calculation.md, rule 9),
 * in the order of its plan's lines. Leave out awards that were released.
 */
export const payableBeside = (own: Ranked, others: readonly Ranked[]): BesideLine[] => {
  const all = [...others, own].sort(byAge);
  const lines = highestOnly(all.map(({ plan }) => plan))[all.indexOf(own)] ?? [];
  return lines.map(({ yieldsTo, ...line }) => ({
    ...line,
    yieldsTo: yieldsTo === null ? null : (all[yieldsTo]?.id ?? null),
  }));
};

export interface Amount {
  readonly id: string;
  readonly amountFen: number;
}

/** A calendar month of a group: what is paid, and what gives way to it. */
export interface GroupMonth {
  readonly month: Month;
  readonly paid: Amount;
  readonly yielding: readonly Amount[];
}

/** The group month by month, in order; months in which nothing is due are left out. */
export const groupMonths = (awards: readonly Ranked[]): GroupMonth[] => {
  const all = awards.toSorted(byAge);
  const found = new Map<Month, { paid: Map<string, number>; yielding: Map<string, number> }>();
  for (const [i, lines] of highestOnly(all.map(({ plan }) => plan)).entries()) {
    const id = all[i]?.id ?? "";
    for (const { month, amountFen, yieldsTo } of lines) {
      if (amountFen === 0) continue;
      const amounts = found.get(month) ?? { paid: new Map(), yielding: new Map() };
      found.set(month, amounts);
      const side = yieldsTo === null ? amounts.paid : amounts.yielding;
      side.set(id, (side.get(id) ?? 0) + amountFen);
    }
  }
  const listed = (side: ReadonlyMap<string, number>): Amount[] =>
    [...side].map(([id, amountFen]) => ({ id, amountFen }));
  return [...found.keys()].toSorted().flatMap((month) => {
    const { paid, yielding } = found.get(month) ?? { paid: new Map(), yielding: new Map() };
    const [highest] = listed(paid);
    return highest ? [{ month, paid: highest, yielding: listed(yielding) }] : [];
  });
};

/** What an award of the group adds to a month: the difference to the next where it is paid, nothing where it gives way. */
export const addedIn = ({ paid, yielding }: GroupMonth, id: string): number =>
  paid.id === id ? paid.amountFen - Math.max(0, ...yielding.map(({ amountFen }) => amountFen)) : 0;

/** Months of a group that are alike: the same award pays the same amount in each, and the same ones give way. */
export interface GroupRow {
  /** First and last month. */
  readonly from: Month;
  readonly to: Month;
  readonly months: number;
  /** Of each month. */
  readonly paid: Amount;
  /** The most that each would have paid in one of the months. */
  readonly yielding: readonly Amount[];
}

const alike = (a: GroupMonth, b: GroupMonth): boolean => {
  const ids = ({ yielding }: GroupMonth) => yielding.map(({ id }) => id).join();
  return a.paid.id === b.paid.id && a.paid.amountFen === b.paid.amountFen && ids(a) === ids(b);
};

const mostOf = (months: readonly GroupMonth[], id: string): number =>
  Math.max(...months.flatMap(({ yielding }) => yielding.flatMap((each) => (each.id === id ? each.amountFen : []))));

/** The months of a group as a table of few rows. */
export const groupRows = (months: readonly GroupMonth[]): GroupRow[] =>
  monthRuns(months, alike).flatMap(({ from, to, months: inside }) => {
    const [first] = inside;
    if (!first) return [];
    const yielding = first.yielding.map(({ id }) => ({ id, amountFen: mostOf(inside, id) }));
    return [{ from, to, months: inside.length, paid: first.paid, yielding }];
  });
