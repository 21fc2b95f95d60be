import { ceilingDays, claimableTo } from "~/domain/award/ceilings";
import type { KnownInput } from "~/domain/award/input";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { civil } from "~/domain/kernel/time/day-number";
import { suspendedRanges } from "~/domain/subsidy/clock";
import { stepDowns } from "~/domain/subsidy/step-downs";
import { payingEnd } from "~/domain/subsidy/paying-end";
import { countingEvents } from "./acts/decide";
import type { Books, CeilingsBook, PlanBook } from "./book";
import { knownCeilings, lastGranted } from "./known-ceilings";

/** What is known of an award now and what follows from it; ranges are half-open. */
export interface Projection {
  readonly award: string;
  /** Whether it competes with others. */
  readonly grouped: boolean;
  /** The events of a plan are those that count, in the order of their numbers. */
  readonly input: KnownInput;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  /** First day of which nothing is paid any more, never after `endsOn`; standing alone. */
  readonly paidTo: CivilDate;
  /** What its plan comes to, standing alone, or its ceilings. */
  readonly totalFen: Fen;
  /** The days on which it steps down. */
  readonly steps: readonly CivilDate[];
  readonly suspensions: readonly { readonly from: CivilDate; readonly to: CivilDate }[];
}

const planProjection = (book: PlanBook): Projection => {
  const { input, plan: planned } = book;
  const { basis, plan } = planned;
  return {
    award: book.id,
    grouped: book.group !== null,
    input: { ...input, leaseEnd: input.leaseEnd ?? null, events: [...input.events, ...countingEvents(book)] },
    startsOn: civil(basis.clock.start),
    endsOn: plan.end,
    paidTo: payingEnd(planned).on,
    totalFen: plan.totalFen,
    steps: stepDowns(basis),
    suspensions: suspendedRanges(basis.clock).map(({ from, to }) => ({ from: civil(from), to: civil(to) })),
  };
};

/** What is known of an award with ceilings; null where it never had one. */
const ceilingsProjection = (book: CeilingsBook): Projection | null => {
  const ceilings = knownCeilings(book);
  const days = ceilingDays(book.approved, ceilings);
  return (
    days && {
      award: book.id,
      grouped: false,
      input: { ceilings },
      startsOn: days.from,
      endsOn: days.to,
      paidTo: claimableTo(ceilings, days, lastGranted(book)),
      totalFen: ceilings.reduce((sum, { fen }) => sum + fen, 0),
      steps: [],
      suspensions: [],
    }
  );
};

/** Of each approved award, in the order of approval; none of one that never had a ceiling. */
export const projectionsOf = ({ approved }: Books): Projection[] =>
  approved.flatMap((book) => (book.kind === "plan" ? planProjection(book) : (ceilingsProjection(book) ?? [])));
