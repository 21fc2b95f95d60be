import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import type { Book, Books } from "~/domain/ledger/book";
import { debtOf } from "~/domain/ledger/closed-month";
import { fundsFor } from "~/domain/ledger/funds";
import { monthsBetween, type Snapshot, snapshotOf } from "~/domain/ledger/history/snapshot";
import { replay } from "~/domain/ledger/replay";
import type { Act, Fund, LedgerInput, UndatedAct } from "~/domain/ledger/types";
import type { ChangeEffect } from "./kinds";

/** A month of which something else is payable after than before. */
export interface ChangedMonth {
  readonly month: Month;
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
  readonly closed: boolean;
  /** Of a closed month, the line that corrects it; else 0. */
  readonly correctionFen: Fen;
}

/** What a change does to one award. Ends are first days without benefit, null with ceilings. */
export interface AwardEffect {
  readonly award: string;
  readonly endBefore: CivilDate | null;
  readonly endAfter: CivilDate | null;
  /** What is payable in all; with ceilings, what was granted. */
  readonly totalBeforeFen: Fen;
  readonly totalAfterFen: Fen;
  /** The most that can be granted in all, with ceilings; else null. */
  readonly ceilingBeforeFen: Fen | null;
  readonly ceilingAfterFen: Fen | null;
  readonly months: readonly ChangedMonth[];
  /** By how much more of each month is owed. */
  readonly debts: readonly { readonly month: Month; readonly fen: Fen }[];
  /** What of each month is owed no more; missing where nothing is. */
  readonly debtsGone?: readonly { readonly month: Month; readonly fen: Fen }[];
  /** By how much more each source and year is bound, and spent. */
  readonly money: readonly Fund[];
}

/** What a change does: to each award that it changes, those that it names first, and to all in sum. */
export interface ChangeEffectView extends ChangeEffect {
  readonly awards: readonly AwardEffect[];
}

interface State extends Snapshot {
  readonly debts: ReadonlyMap<Month, Fen>;
  readonly ceilingFen: Fen | null;
  readonly funds: readonly Fund[];
}

const sum = (fen: Iterable<Fen>): Fen => [...fen].reduce((total, each) => total + each, 0);

const stateOf = (books: Books, book: Book): State => ({
  ...snapshotOf(book),
  debts: new Map(book.closed.map((closed) => [closed.month, debtOf(closed)])),
  ceilingFen: book.kind === "ceilings" ? sum(book.ceilings.values()) : null,
  funds: fundsFor(books, book.order === null ? [] : [book]),
});

const fundKey = ({ source, year }: Fund): string => `${source} ${year}`;

const moneyBetween = (before: readonly Fund[], after: readonly Fund[]): Fund[] => {
  const known = new Map(before.map((fund) => [fundKey(fund), fund]));
  const keys = new Set(after.map(fundKey));
  const gone = before
    .filter((fund) => !keys.has(fundKey(fund)))
    .map((fund) => ({ ...fund, committedFen: 0, spentFen: 0 }));
  return [...after, ...gone]
    .map((fund) => {
      const was = known.get(fundKey(fund));
      const committedFen = fund.committedFen - (was?.committedFen ?? 0);
      return { ...fund, committedFen, spentFen: fund.spentFen - (was?.spentFen ?? 0) };
    })
    .filter(({ committedFen, spentFen }) => committedFen !== 0 || spentFen !== 0)
    .toSorted((a, b) => (fundKey(a) < fundKey(b) ? -1 : 1));
};

/** By how much more of each month is owed in the one state than in the other. */
const owedMore = (than: State, { debts }: State) =>
  [...debts].flatMap(([month, fen]) => {
    const more = fen - (than.debts.get(month) ?? 0);
    return more > 0 ? [{ month, fen: more }] : [];
  });

const effectOn = (book: Book, before: State, after: State): AwardEffect => {
  const debtsGone = owedMore(after, before);
  return {
    award: book.id,
    endBefore: before.outcome.end,
    endAfter: after.outcome.end,
    totalBeforeFen: before.outcome.totalFen,
    totalAfterFen: after.outcome.totalFen,
    ceilingBeforeFen: before.ceilingFen,
    ceilingAfterFen: after.ceilingFen,
    months: monthsBetween(before, after, book).map(({ month, beforeFen, afterFen, correctedFen }) => ({
      month,
      beforeFen,
      afterFen,
      closed: book.closedBy.has(month),
      correctionFen: correctedFen,
    })),
    debts: owedMore(before, after),
    ...(debtsGone.length > 0 && { debtsGone }),
    money: moneyBetween(before.funds, after.funds),
  };
};

const changes = ({ endBefore, endAfter, ceilingBeforeFen, ceilingAfterFen, ...each }: AwardEffect) =>
  endBefore !== endAfter ||
  ceilingBeforeFen !== ceilingAfterFen ||
  [each.months, each.debts, each.debtsGone ?? [], each.money].some(({ length }) => length > 0);

/** The awards that acts name. */
export const awardsNamed = (acts: readonly UndatedAct[]): string[] => [
  ...new Set(acts.flatMap((act) => (act.act === "lease" ? act.awards : "award" in act ? [act.award] : []))),
];

/**
 * What these acts, written on `on`, would do to the awards of a company whose ledger is `input`: to those that they name and to all
 * others whose months, end, debts or money they change. Throws `Refused` for what the ledger does not take.
 */
export const effectOf = (input: LedgerInput, acts: readonly UndatedAct[], on: CivilDate): ChangeEffectView => {
  const before = new Map<string, State>();
  const dated = acts.map((act) => ({ ...act, on }) as Act);
  const books = replay({ ...input, acts: [...input.acts, ...dated] }, (all, place) => {
    if (place === input.acts.length - 1) for (const book of all.all.values()) before.set(book.id, stateOf(all, book));
  });
  const named = awardsNamed(acts);
  const effects = [...books.all.values()].flatMap((book) => {
    const was = before.get(book.id);
    return was ? [effectOn(book, was, stateOf(books, book))] : [];
  });
  const own = named.flatMap((id) => effects.filter(({ award }) => award === id));
  const awards = [...own, ...effects.filter((each) => !named.includes(each.award) && changes(each))];
  const ofCeilings = ({ ceilingBeforeFen, ceilingAfterFen }: AwardEffect) =>
    (ceilingAfterFen ?? 0) - (ceilingBeforeFen ?? 0);
  return {
    awards,
    totalFen: sum(awards.map((each) => each.totalAfterFen - each.totalBeforeFen + ofCeilings(each))),
    newDebtFen: sum(awards.flatMap(({ debts }) => debts.map(({ fen }) => fen))),
  };
};
