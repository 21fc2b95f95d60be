import { fenToYuanString } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { ceilingDays, yearStart } from "~/domain/award/ceilings";
import { firstDayOf, type Month, monthOf, yearOf } from "~/domain/kernel/time/month";
import { grantedByYear } from "~/domain/ledger/acts/grant";
import type { Book, CeilingsBook } from "~/domain/ledger/book";
import { knownCeilings } from "~/domain/ledger/known-ceilings";
import type { Ceiling } from "~/domain/award/input";
import type { ChangeProblem, ProposalOf } from "../proposal";
import { daysOf } from "./award-now";
import { areSameFacts } from "./same-facts";

/** The ceilings once the benefit ends on `on`, its first day without: of a year that has no day of it, what was granted. */
export const ceilingsUntil = (book: CeilingsBook, on: CivilDate): Ceiling[] => {
  const granted = grantedByYear(book);
  return [...book.ceilings].flatMap(([year, fen]) => {
    if (yearStart(year) < on) return [{ year, fen }];
    const kept = granted.get(year) ?? 0;
    return kept > 0 ? [{ year, fen: kept }] : [];
  });
};

const ceilingsNow = ({ ceilings }: CeilingsBook): Ceiling[] => [...ceilings].map(([year, fen]) => ({ year, fen }));

/** What is wrong with an end: what may be claimed is fixed by year, so that an end within one would leave all of it. */
export const ceilingEndProblems = (book: CeilingsBook, on: CivilDate): readonly ChangeProblem[] => {
  const days = ceilingDays(book.approved, knownCeilings(book));
  if (days && on < days.from) return [{ field: "on", error: `change.beforeAward?date=${days.from}` }];
  if (!days || on >= days.to) return [{ field: "on", error: `change.afterAward?date=${days?.to ?? on}` }];
  const year = yearOf(on);
  const [start, next] = [yearStart(year), yearStart(year + 1)];
  if (on !== start) return [{ field: "on", error: `change.endsWithYear?start=${start}&next=${next}` }];
  return areSameFacts(ceilingsUntil(book, on), ceilingsNow(book))
    ? [{ field: "on", error: "change.grantedWhole" }]
    : [];
};

const twice = <T>(list: readonly T[], i: number): boolean => list.indexOf(list[i] as T) < i;

/** What is wrong with other ceilings: none lies below what was granted of its year, and they are not the present ones. */
export const ceilingProblems = ({ ceilings }: ProposalOf<"ceiling">, book: CeilingsBook): readonly ChangeProblem[] => {
  const years = ceilings.map(({ year }) => year);
  const granted = grantedByYear(book);
  const inRows = ceilings.flatMap(({ year, fen }, i): ChangeProblem[] => {
    if (twice(years, i)) return [{ field: `ceilings[${i}].year`, error: "change.yearTwice" }];
    const least = granted.get(year) ?? 0;
    return fen < least
      ? [{ field: `ceilings[${i}].fen`, error: `change.belowGranted?amount=${fenToYuanString(least)}` }]
      : [];
  });
  const missing = [...granted.keys()].filter((year) => !years.includes(year));
  const problems = [
    ...inRows,
    ...missing.map((year) => ({ field: "ceilings", error: `change.yearMissing?year=${year}` })),
  ];
  if (problems.length > 0) return problems;
  return areSameFacts(ceilings, ceilingsNow(book)) ? [{ field: "ceilings", error: "change.nothingChanges" }] : [];
};

/** Whether a month can give something: it has days of the award, or was closed; with ceilings, its year has one. */
const isOfAward = (book: Book, month: Month): boolean => {
  if (book.closedBy.has(month)) return true;
  if (book.kind === "ceilings") return book.ceilings.has(yearOf(month));
  const { from, to } = daysOf(book);
  return month >= monthOf(from) && firstDayOf(month) < to;
};

/** What is wrong with months that are struck or restored today. */
export const monthProblems = (
  { strike, restore }: ProposalOf<"months">,
  book: Book,
  today: CivilDate,
): readonly ChangeProblem[] => {
  const { lapsed } = book;
  if (strike.length + restore.length === 0) return [{ field: "strike", error: "change.noMonth" }];
  const all = [...strike, ...restore];
  const problemOf = (month: Month, struck: boolean): string | null => {
    if (all.filter((each) => each === month).length > 1) return "change.monthTwice";
    if (!struck) return lapsed.has(month) ? null : "change.notStruck";
    if (month >= monthOf(today)) return "change.notOver";
    if (lapsed.has(month)) return "change.struckBefore";
    return isOfAward(book, month) ? null : "change.monthOutside";
  };
  const of = (field: "strike" | "restore", months: readonly Month[]): ChangeProblem[] =>
    months.flatMap((month, i) => {
      const error = problemOf(month, field === "strike");
      return error === null ? [] : [{ field: `${field}[${i}]`, error }];
    });
  return [...of("strike", strike), ...of("restore", restore)];
};

/** What is wrong with grants that take the place of others, whose numbers have been checked. */
export const grantProblems = (
  { annuls, grants }: ProposalOf<"replace">,
  book: CeilingsBook,
  today: CivilDate,
): readonly ChangeProblem[] => {
  const stay = book.grants.map((grant, i) => (annuls.includes(i + 1) ? { ...grant, counts: false } : grant));
  const granted = grantedByYear({ ...book, grants: stay });
  return grants.flatMap(({ month, fen }, i): ChangeProblem[] => {
    const year = yearOf(month);
    if (month > monthOf(today)) return [{ field: `grants[${i}].month`, error: "change.monthToCome" }];
    const ceiling = book.ceilings.get(year);
    if (ceiling === undefined) return [{ field: `grants[${i}].month`, error: `change.noCeiling?year=${year}` }];
    const left = ceiling - (granted.get(year) ?? 0);
    granted.set(year, (granted.get(year) ?? 0) + fen);
    return fen > left
      ? [{ field: `grants[${i}].fen`, error: `change.aboveCeiling?amount=${fenToYuanString(Math.max(0, left))}` }]
      : [];
  });
};
