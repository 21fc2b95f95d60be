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
import type { WorkingCalendar } from "~/domain/kernel/time/working-days";
import type { PossibleChange } from "../possible";
import { type Asking, asking } from "../window";
import type { AwardChoice, ChoiceEffect } from "./types";

/** How long an extension is whose effect is shown before one is asked for. */
const SHOWN_EXTENSION_MONTHS = 6;

interface Given {
  readonly books: Books;
  readonly book: PlanBook;
  readonly course: Course;
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
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

/** What is asked for from the first of a month on that is still of the award; nothing where none is. */
const fromMonth = <Choice>(
  given: Given,
  change: PossibleChange,
  choice: (asked: { change: PossibleChange; asking: Asking | null; on: CivilDate }) => Choice[],
): Choice[] => {
  const { benefit, standing } = given.course;
  const on = firstMonthOf(change, given.today);
  if (on < benefit.from || on >= benefit.to || on >= standing.payingEnd.on) return [];
  const window = asking(change.rule, on, given.today, given.calendar);
  return choice({ change, asking: window.last === null ? null : window, on });
};

const pausing = (given: Given, change: PossibleChange): AwardChoice[] =>
  fromMonth(given, change, (asked) => [
    { kind: "suspend", ...asked, suspension: given.course.planned.basis.clock.mode },
  ]);

const extending = (given: Given, change: PossibleChange): AwardChoice[] => {
  const tier = given.course.tiers.at(-1)?.tier;
  if (!tier) return [];
  const months = SHOWN_EXTENSION_MONTHS;
  const effect = effectOf(given, { type: "extend", months, ...amountOf(tier) });
  return effect ? [{ kind: "extend", change, asking: change.asking, months, tier, effect }] : [];
};

const leaving = (given: Given, change: PossibleChange): AwardChoice[] =>
  fromMonth(given, change, (asked) => {
    const effect = effectOf(given, { type: "terminate", on: asked.on });
    return effect ? [{ kind: "endEarly", ...asked, effect }] : [];
  });

const moving = (given: Given, change: PossibleChange): AwardChoice[] =>
  fromMonth(given, change, (asked) => {
    const leftFen = given.course.months.reduce(
      (sum, { month, payableFen }) => sum + (month >= monthOf(asked.on) ? payableFen : 0),
      0,
    );
    return [{ kind: "unit", ...asked, leftFen }];
  });

const staying = ({ course: { benefit, standing, planned } }: Given): AwardChoice[] => {
  const { basis } = planned;
  const on = standing.payingEnd.on < benefit.to ? standing.payingEnd.on : benefit.to;
  const lastLeased = Number.isFinite(basis.leaseEnd) ? civil(basis.leaseEnd - 1) : null;
  // Of a lease that is over, the rent of its last months says what a new one would come to.
  const monthFen = wholeRent({ lease: basis.lease, leaseEnd: Number.POSITIVE_INFINITY }, monthOf(on));
  if (monthFen === 0) return [];
  return [{ kind: "keepLease", on, monthFen, renewBy: lastLeased !== null && lastLeased < on ? lastLeased : null }];
};

const byKind = { suspend: pausing, extend: extending, unit: moving, endEarly: leaving } as const;

/** Whether it can be asked for today, late, or as of a day to come. */
const isAhead = ({ by, asking: known, endDecided }: PossibleChange): boolean =>
  by !== null || (known?.state === "notYet" && !endDecided);

/**
 * What a company can do about the end of an award, in the order pause, extend, move, stay without benefit, leave; of what can be asked
 * for, today, late or once its window opens, with its exact effect.
 */
export const choicesOf = (given: Given, possible: readonly PossibleChange[]): AwardChoice[] => {
  const { standing } = given.course;
  if (standing.phase === "ended" || standing.phase === "terminated") return [];
  const of = (kind: keyof typeof byKind) =>
    possible
      .filter((change) => change.rule.kind === kind && isAhead(change))
      .flatMap((change) => byKind[kind](given, change));
  return [...of("suspend"), ...of("extend"), ...of("unit"), ...staying(given), ...of("endEarly")];
};
