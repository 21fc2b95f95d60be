import { ceilingDays, claimableTo } from "~/domain/award/ceilings";
import type { KnownInput } from "~/domain/award/input";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import { civil } from "~/domain/kernel/time/day-number";
import { type Month, monthOf } from "~/domain/kernel/time/month";
import { suspendedRanges } from "~/domain/subsidy/clock";
import { type PayingEnd, payingEnd } from "~/domain/subsidy/paying-end";
import { stretches } from "~/domain/subsidy/standing";
import { stepDowns } from "~/domain/subsidy/step-downs";
import { tierSchedule, type TierSpan } from "~/domain/subsidy/tier-schedule";
import { countingEvents } from "./acts/decide";
import type { Book, Books, CeilingsBook, PlanBook } from "./book";
import { competingWith } from "./corrections";
import { payableAlone } from "./course/alone";
import { knownCeilings, lastGranted } from "./known-ceilings";
import { leftFrom } from "./left-from";
import { payableOf } from "./payable";
import { grantedMonths, planAsGranted } from "./waterfall/granted-months";

/** What is known of an award now and what follows from it, as lists show it; ranges are half-open. */
export interface Projection {
  readonly award: string;
  /** The events of a plan are those that count, in the order of their numbers. */
  readonly input: KnownInput;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  /** Up to when it is paid beside the others of its group, and why not up to `endsOn`. */
  readonly paying: PayingEnd;
  /** What its plan comes to, standing alone, or its ceilings. */
  readonly totalFen: Fen;
  /** The days on which it steps down. */
  readonly steps: readonly CivilDate[];
  /** The days on which something else begins to be given: a tier, again or after another, or nothing while suspended. */
  readonly changes: readonly CivilDate[];
  readonly tiers: readonly TierSpan[];
  readonly suspensions: readonly DateRange[];
  /** The first month of `leftFen`; null with ceilings. */
  readonly leftSince: Month | null;
  /** What is payable from each month on, beside the others of its group; empty with ceilings, of which the ceilings say it. */
  readonly leftFen: readonly Fen[];
  /** The same without the others; null where it is the same. */
  readonly plannedLeftFen: readonly Fen[] | null;
}

/** The award as it would be if it took effect now, where it waits for that. */
const inEffect = (books: Books, book: PlanBook): readonly [Books, PlanBook] => {
  if (book.order !== null) return [books, book];
  const waiting = { ...book };
  const after = { ...books, approved: [...books.approved, waiting] };
  waiting.payable = payableOf(competingWith(after, waiting)).at(-1) ?? new Map();
  return [after, waiting];
};

const planProjection = (books: Books, book: PlanBook): Projection => {
  const { input, plan: own } = book;
  const { basis } = own;
  const grouped = competingWith(books, book).length > 1;
  const asPlanned = !grouped && book.opened.size + book.lapsed.size === 0;
  const plan = asPlanned ? own.plan : planAsGranted(book, grantedMonths(books, book));
  const startsOn = civil(basis.clock.start);
  const alone = grouped ? payableAlone(book) : book.payable;
  const since = [monthOf(startsOn), ...book.payable.keys(), ...alone.keys()].reduce((a, b) => (b < a ? b : a));
  const leftFen = leftFrom(since, book.payable);
  const planned = grouped ? leftFrom(since, alone) : leftFen;
  return {
    award: book.id,
    input: { ...input, leaseEnd: input.leaseEnd ?? null, events: [...input.events, ...countingEvents(book)] },
    startsOn,
    endsOn: own.plan.end,
    paying: payingEnd({ basis, plan }),
    totalFen: own.plan.totalFen,
    steps: stepDowns(basis),
    changes: stretches(basis).map(({ from }) => civil(from)),
    tiers: tierSchedule(basis),
    suspensions: suspendedRanges(basis.clock).map(({ from, to }) => ({ from: civil(from), to: civil(to) })),
    leftSince: since,
    leftFen,
    plannedLeftFen: String(planned) === String(leftFen) ? null : planned,
  };
};

/** What is known of an award with ceilings; null where it never had one. No other award changes what it gives. */
const ceilingsProjection = (book: CeilingsBook): Projection | null => {
  const ceilings = knownCeilings(book);
  const days = ceilingDays(book.approved, ceilings);
  return (
    days && {
      award: book.id,
      input: { ceilings },
      startsOn: days.from,
      endsOn: days.to,
      paying: { on: claimableTo(ceilings, days, lastGranted(book)), because: null },
      totalFen: ceilings.reduce((sum, { fen }) => sum + fen, 0),
      steps: [],
      changes: [],
      tiers: [],
      suspensions: [],
      leftSince: null,
      leftFen: [],
      plannedLeftFen: null,
    }
  );
};

const projectionOf = (books: Books, book: Book): Projection[] => {
  if (book.kind === "plan") return [planProjection(...inEffect(books, book))];
  const projection = ceilingsProjection(book);
  return projection ? [projection] : [];
};

/**
 * Of each award: of those in effect by order of approval, then of those that wait, each as if it took effect now beside those that have.
 * None of one that never had a ceiling.
 */
export const projectionsOf = (books: Books): Projection[] => {
  const waiting = [...books.all.values()].filter(({ order }) => order === null);
  return [...books.approved, ...waiting].flatMap((book) => projectionOf(books, book));
};
