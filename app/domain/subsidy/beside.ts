import { groupBy } from "~/domain/kernel/group-by";
import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import { monthRuns } from "~/domain/kernel/time/month-runs";
import type { AmountCaps } from "./basis";
import { highestOnly, type MonthGrant, type OfferedLine } from "./highest-only";
import type { Plan, PlanInput } from "./types";

/** An award as highest only sees it. `approvedAt` is null for what has not been approved yet and so is the youngest. */
export interface Ranked {
  readonly id: string;
  readonly approvedAt: Date | null;
  readonly plan: Plan;
  readonly basis: { readonly caps: AmountCaps };
}

/** The same before its plan is computed. */
export interface GroupAward {
  readonly id: string;
  readonly approvedAt: Date;
  readonly input: PlanInput;
}

/**
 * A line beside the awards of the group: `amountFen` is what its caps leave of it, less what the award was granted before, so that
 * it may be more than the plan alone has.
 */
export interface BesideLine extends OfferedLine {
  /** All of it, or 0 where it gives way. */
  readonly payableFen: Fen;
  /** The id of the award it gives way to, or null. */
  readonly yieldsTo: string | null;
}

const age = ({ approvedAt }: Ranked): number => approvedAt?.getTime() ?? Number.POSITIVE_INFINITY;

/** Oldest first. Of two approved in the same moment that with the lower id: ids rise with time. */
const byAge = (a: Ranked, b: Ranked): number => age(a) - age(b) || (a.id < b.id ? -1 : 1);

const NO_MONTHS = { opened: new Map<Month, Fen>(), lapsed: new Set<Month>() };

interface Granted {
  readonly award: Ranked;
  readonly months: ReadonlyMap<Month, MonthGrant>;
  /** Of a month, the id of the award it gives way to. */
  readonly yieldsTo: (grant: MonthGrant) => string | null;
}

/** What is granted of the months of these awards, oldest first. */
const granted = (awards: readonly Ranked[]): Granted[] => {
  const oldestFirst = awards.toSorted(byAge);
  const all = highestOnly(
    oldestFirst.map(({ plan, basis: { caps } }) => ({
      ...NO_MONTHS,
      plan: { caps, lines: groupBy(plan.lines, ({ month }) => month) },
    })),
  );
  return oldestFirst.map((award, i) => ({
    award,
    months: all[i] ?? new Map(),
    yieldsTo: ({ yieldsTo }) => (yieldsTo === null ? null : (oldestFirst[yieldsTo]?.id ?? null)),
  }));
};

/**
 * What the lines of an award really pay beside the others of its company and stacking group (docs/rules/calculation.md, rule 9),
 * in the order of its plan's lines. Leave out awards that were released.
 */
export const payableBeside = (own: Ranked, others: readonly Ranked[]): BesideLine[] => {
  const found = granted([...others, own]).find(({ award }) => award === own);
  return [...(found?.months.values() ?? [])].flatMap((grant) => {
    const to = found?.yieldsTo(grant) ?? null;
    return grant.lines.map((line) => ({
      ...line,
      payableFen: to === null ? line.amountFen : 0,
      yieldsTo: line.amountFen > 0 ? to : null,
    }));
  });
};

export interface Amount {
  readonly id: string;
  readonly amountFen: Fen;
}

/** A calendar month of a group: what is paid, and what gives way to it. */
export interface GroupMonth {
  readonly month: Month;
  readonly paid: Amount;
  readonly yielding: readonly Amount[];
}

/** The group month by month, in order; months in which nothing is due are left out. */
export const groupMonths = (awards: readonly Ranked[]): GroupMonth[] => {
  const paid = new Map<Month, Amount>();
  const yielding = new Map<Month, Amount[]>();
  for (const { award, months } of granted(awards)) {
    for (const [month, { lines, fen, yieldsTo }] of months) {
      const amountFen = lines.reduce((sum, line) => sum + line.amountFen, 0);
      if (fen > 0) paid.set(month, { id: award.id, amountFen });
      if (yieldsTo !== null) yielding.set(month, [...(yielding.get(month) ?? []), { id: award.id, amountFen }]);
    }
  }
  return [...paid]
    .map(([month, highest]) => ({ month, paid: highest, yielding: yielding.get(month) ?? [] }))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
};

/**
 * What a group pays more in each month with an award than without it; less than 0 where it pays less, since another has used its
 * caps in other months. Months in which nothing differs are left out.
 */
export const addedBy = (own: Ranked, others: readonly Ranked[]): ReadonlyMap<Month, Fen> => {
  const added = new Map(groupMonths([...others, own]).map(({ month, paid }) => [month, paid.amountFen]));
  for (const { month, paid } of groupMonths(others)) added.set(month, (added.get(month) ?? 0) - paid.amountFen);
  return new Map([...added].filter(([, fen]) => fen !== 0));
};

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
