import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Books, CeilingsBook, PlanBook } from "~/domain/ledger/book";
import type { UndatedAct } from "~/domain/ledger/types";
import type { ChangeProblem, ChangeProposal } from "../proposal";
import { eventOfProposal, nextEventProblems } from "./events";
import { leaseProblems, proposedLease, type UnitTerms } from "./leases";
import { replaceProblems } from "./replacing";
import { ceilingEndProblems, ceilingProblems, ceilingsUntil, monthProblems } from "./sums";
import { revisedInput, termsProblems } from "./terms";
import { sameUnitProblems, type UnitsKnown } from "./unit-days";

/** What a change is about, as it stands today. */
export interface ChangeSubject {
  readonly books: Books;
  /** The award that it is filed under. */
  readonly award: string;
  /** All awards of the company in the same premises, this one among them. */
  readonly premises: readonly string[];
  /** The unit that it moves to; null where it moves to none, or to none that is there. */
  readonly unit: UnitTerms | null;
  readonly units: UnitsKnown;
  readonly today: CivilDate;
}

export type ActsOrProblems =
  | { readonly ok: true; readonly acts: readonly UndatedAct[] }
  | { readonly ok: false; readonly problems: readonly ChangeProblem[] };

const refused = (problems: readonly ChangeProblem[]): ActsOrProblems => ({ ok: false, problems });

const notForAward = refused([{ field: "kind", error: "change.notForAward" }]);

const checked = (problems: readonly ChangeProblem[], acts: () => readonly UndatedAct[]): ActsOrProblems =>
  problems.length > 0 ? refused(problems) : { ok: true, acts: acts() };

const ofMonths = (
  award: string,
  { strike, restore }: Extract<ChangeProposal, { kind: "months" }>,
): readonly UndatedAct[] => [
  ...(strike.length > 0 ? [{ act: "lapse" as const, award, months: strike }] : []),
  ...(restore.length > 0 ? [{ act: "restore" as const, award, months: restore }] : []),
];

const ofPlan = (
  proposal: ChangeProposal,
  { award, premises, unit, units, today }: ChangeSubject,
  book: PlanBook,
): ActsOrProblems => {
  switch (proposal.kind) {
    case "rent":
    case "unit":
      return checked([...leaseProblems(proposal, book, unit), ...sameUnitProblems(proposal, award, units)], () => [
        { act: "lease", awards: premises, ...proposedLease(proposal, book, unit) },
      ]);
    case "terms":
      return checked(termsProblems(proposal, book), () => [
        { act: "revise", award, input: revisedInput(proposal, book) },
      ]);
    case "months":
      return checked(monthProblems(proposal, book, today), () => ofMonths(award, proposal));
    case "replace":
      return checked(replaceProblems(proposal, book, today), () => [
        { act: "decide", award, events: proposal.events, annuls: proposal.annuls },
      ]);
    case "ceiling":
      return notForAward;
    case "suspend":
    case "resume":
    case "extend":
    case "endEarly":
    case "terminate": {
      const event = eventOfProposal(proposal, book);
      return checked(nextEventProblems(event, book), () => [{ act: "decide", award, events: [event], annuls: [] }]);
    }
  }
};

const ofCeilings = (proposal: ChangeProposal, { award, today }: ChangeSubject, book: CeilingsBook): ActsOrProblems => {
  switch (proposal.kind) {
    case "endEarly":
    case "terminate":
      return checked(ceilingEndProblems(book, proposal.on), () => [
        { act: "ceiling", award, ceilings: ceilingsUntil(book, proposal.on) },
      ]);
    case "ceiling":
      return checked(ceilingProblems(proposal, book), () => [{ act: "ceiling", award, ceilings: proposal.ceilings }]);
    case "months":
      return checked(monthProblems(proposal, book, today), () => ofMonths(award, proposal));
    case "replace":
      return checked(replaceProblems(proposal, book, today), () => [
        { act: "grant", award, grants: proposal.grants, annuls: proposal.annuls },
      ]);
    case "suspend":
    case "resume":
    case "extend":
    case "rent":
    case "unit":
    case "terms":
      return notForAward;
  }
};

/** The acts of the ledger that a proposal is written as once it is decided, or all that is wrong with it, each at its field. */
export const actsOf = (proposal: ChangeProposal, subject: ChangeSubject): ActsOrProblems => {
  const book = subject.books.all.get(subject.award);
  if (!book || book.order === null) return refused([{ field: "kind", error: "change.notInEffect" }]);
  return book.kind === "plan" ? ofPlan(proposal, subject, book) : ofCeilings(proposal, subject, book);
};
