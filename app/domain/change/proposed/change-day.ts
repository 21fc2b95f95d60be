import type { Ceiling } from "~/domain/award/input";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { firstDayOf } from "~/domain/kernel/time/month";
import type { Book } from "~/domain/ledger/book";
import type { LedgerInput } from "~/domain/ledger/types";
import type { ChangeProposal } from "../proposal";
import type { ChangeSubject } from "./acts-of";
import { daysOf } from "./award-now";
import { leaseNow, leasesDiffer, proposedLease } from "./leases";

/** The days on which the events (or grants) of an award were decided, in the order of their numbers. */
const daysDecided = ({ acts }: LedgerInput, award: string): CivilDate[] =>
  acts.flatMap((act) => {
    if ((act.act !== "decide" && act.act !== "grant") || act.award !== award) return [];
    return (act.act === "decide" ? act.events : act.grants).map(() => act.on);
  });

const earliest = (days: readonly CivilDate[]): CivilDate | undefined => days.toSorted()[0];

/** The years whose ceiling becomes another one; all of them where none does. */
const yearsOf = (ceilings: readonly Ceiling[], book: Book): readonly number[] => {
  const named = ceilings.map(({ year }) => year);
  if (book.kind === "plan") return named;
  const given = new Map(ceilings.map(({ year, fen }) => [year, fen]));
  const other = [...named, ...book.ceilings.keys()].filter((year) => given.get(year) !== book.ceilings.get(year));
  return other.length > 0 ? other : named;
};

const dayIn = (proposal: ChangeProposal, book: Book, subject: ChangeSubject, input: LedgerInput) => {
  switch (proposal.kind) {
    case "suspend":
      return proposal.from;
    case "resume":
    case "endEarly":
    case "terminate":
      return proposal.on;
    case "extend":
      return book.kind === "plan" ? daysOf(book).to : null;
    case "rent":
    case "unit":
      return book.kind === "plan" ? leasesDiffer(leaseNow(book), proposedLease(proposal, book, subject.unit)) : null;
    case "terms":
      return proposal.terms.start;
    case "months":
      return earliest([...proposal.strike, ...proposal.restore].map(firstDayOf));
    case "ceiling":
      return earliest(yearsOf(proposal.ceilings, book).map((year) => `${year}-01-01`));
    case "replace": {
      const days = daysDecided(input, subject.award);
      return earliest(proposal.annuls.flatMap((number) => days[number - 1] ?? []));
    }
  }
};

/**
 * The day that a change is of: its first day where it has one; of an extension the first after the award; of another lease the first
 * that differs; of ceilings the first of the first year that gets another one; of other terms the first of the award; of a decision replaced the day on which that was taken; else today.
 */
export const changeDay = (proposal: ChangeProposal, subject: ChangeSubject, input: LedgerInput): CivilDate => {
  const book = subject.books.all.get(subject.award);
  return (book && dayIn(proposal, book, subject, input)) ?? subject.today;
};
