import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { civil } from "~/domain/kernel/time/day-number";
import { firstOfNextMonth, monthOf } from "~/domain/kernel/time/month";
import type { Course } from "~/domain/ledger/course/course";
import { foreseenEvent } from "~/domain/ledger/course/foreseen-event";
import { snapshotOf } from "~/domain/ledger/history/snapshot";
import type { Books, PlanBook } from "~/domain/ledger/book";
import { wholeRent } from "~/domain/ledger/waived-rent";
import type { AwardEvent, TierAmount } from "~/domain/subsidy/types";
import type { TierRef } from "~/domain/subsidy/tier-schedule";
import type { PossibleChange } from "../possible";
import type { AwardChoice, ChoiceEffect } from "./types";

/** How long an extension is whose effect is shown before one is asked for. */
const SHOWN_EXTENSION_MONTHS = 6;

interface Given {
  readonly books: Books;
  readonly book: PlanBook;
  readonly course: Course;
  readonly today: CivilDate;
}

/** What an event decided today would do; null where the ledger would not take it. */
const effectOf = ({ books, book }: Given, event: AwardEvent): ChoiceEffect | null => {
  const after = foreseenEvent(books, book, event);
  return after && { before: snapshotOf(book).outcome, after };
};

const amountOf = ({ kind, value }: TierRef): TierAmount =>
  kind === "share" ? { share: String(value) } : kind === "fen" ? { fen: Number(value) } : { fenPerM2: Number(value) };

/** The first of a month from which a change that is asked for today can hold. */
const firstMonthOf = ({ earliest }: PossibleChange, today: CivilDate): CivilDate =>
  firstOfNextMonth(addDays(earliest ?? addDays(today, 1), -1));

const extending = (given: Given, change: PossibleChange): AwardChoice[] => {
  const tier = given.course.tiers.at(-1)?.tier;
  if (!tier) return [];
  const months = SHOWN_EXTENSION_MONTHS;
  const effect = effectOf(given, { type: "extend", months, ...amountOf(tier) });
  return effect ? [{ kind: "extend", change, months, tier, effect }] : [];
};

const leaving = (given: Given, change: PossibleChange): AwardChoice[] => {
  const on = firstMonthOf(change, given.today);
  if (on >= given.course.benefit.to || on < given.course.benefit.from) return [];
  const effect = effectOf(given, { type: "terminate", on });
  return effect ? [{ kind: "endEarly", change, on, effect }] : [];
};

const moving = ({ course, today }: Given, change: PossibleChange): AwardChoice[] => {
  const on = firstMonthOf(change, today);
  if (on >= course.standing.payingEnd.on) return [];
  const leftFen = course.months.reduce(
    (sum, { month, payableFen }) => sum + (month >= monthOf(on) ? payableFen : 0),
    0,
  );
  return [{ kind: "unit", change, on, leftFen }];
};

const staying = ({ course: { benefit, standing, planned } }: Given): AwardChoice[] => {
  const { basis } = planned;
  const on = standing.payingEnd.on < benefit.to ? standing.payingEnd.on : benefit.to;
  const lastLeased = Number.isFinite(basis.leaseEnd) ? civil(basis.leaseEnd - 1) : null;
  // Of a lease that is over, the rent of its last months says what a new one would come to.
  const monthFen = wholeRent({ lease: basis.lease, leaseEnd: Number.POSITIVE_INFINITY }, monthOf(on));
  if (monthFen === 0) return [];
  return [{ kind: "keepLease", on, monthFen, renewBy: lastLeased !== null && lastLeased < on ? lastLeased : null }];
};

const byKind = { extend: extending, unit: moving, endEarly: leaving } as const;

/**
 * What a company can do about the end of an award, in the order extend, move, stay without benefit, leave; of what can be asked for,
 * today or late, with its exact effect.
 */
export const choicesOf = (given: Given, possible: readonly PossibleChange[]): AwardChoice[] => {
  const { standing } = given.course;
  if (standing.phase === "ended" || standing.phase === "terminated") return [];
  const of = (kind: keyof typeof byKind) =>
    possible
      .filter(({ rule, by }) => rule.kind === kind && by !== null)
      .flatMap((change) => byKind[kind](given, change));
  return [...of("extend"), ...of("unit"), ...staying(given), ...of("endEarly")];
};
