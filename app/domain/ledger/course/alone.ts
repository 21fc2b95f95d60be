import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { payingEnd } from "~/domain/subsidy/paying-end";
import type { PlanBook } from "../book";
import type { Course } from "./course";
import { type Payable, payableOf } from "../payable";
import { monthsGrantedAlone, planAsGranted } from "../waterfall/granted-months";

/** What would be payable of an award that stood alone: opened months with what they were opened with, lapsed ones with nothing (docs/rules/ledger.md, rule 1). */
export const payableAlone = (book: PlanBook): Payable => payableOf([book])[0] ?? new Map();

export interface Alone {
  readonly totalFen: Fen;
  /** First day of which nothing would be paid any more. */
  readonly paidTo: CivilDate;
}

/** What an award would come to without the others of its group, and up to when. `course` is its own beside them. */
export const standingAlone = (book: PlanBook, course?: Pick<Course, "standing">): Alone => {
  // Most awards have no others: what they come to is known by then.
  const known = book.group === null ? course : undefined;
  const payable = known ? book.payable : payableAlone(book);
  return {
    totalFen: [...payable.values()].reduce((sum, fen) => sum + fen, 0),
    paidTo: (
      known?.standing.payingEnd ??
      payingEnd({ basis: book.plan.basis, plan: planAsGranted(book, monthsGrantedAlone(book)) })
    ).on,
  };
};
