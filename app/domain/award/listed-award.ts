import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import type { PayingEnd, PaymentStop } from "~/domain/subsidy/paying-end";
import { type Length, timeLeft } from "~/domain/subsidy/standing";
import { ceilingsStanding, nextYear } from "./ceilings-standing";
import type { KnownCeiling } from "./input";

/** What is stored of an award for lists (decision 0033), with the amounts and the change that the day of the reading decides. */
export interface AwardRow {
  readonly id: string;
  /** Its first day, the first without benefit, and the first of which nothing is paid any more. */
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly paidTo: CivilDate;
  /** Why nothing is paid any more before `endsOn`; of an award with a plan. */
  readonly whyPaidTo: PaymentStop | null;
  readonly suspensions: readonly DateRange[];
  /** Whether suspended days come after the others, and use no time. */
  readonly suspendedExtend: boolean;
  /** By year; null with a plan. */
  readonly ceilings: readonly KnownCeiling[] | null;
  /** The first day after that of the reading on which something else is given, while it is paid; null where there is none. */
  readonly nextChangeOn: CivilDate | null;
  /** What is payable in all, and without the others of its group. */
  readonly totalFen: Fen;
  readonly plannedFen: Fen;
  /** The same from the month of the reading on. */
  readonly leftFen: Fen;
  readonly plannedLeftFen: Fen;
}

interface Amounts {
  readonly payableFen: Fen;
  /** What it would be without the other awards of its group. */
  readonly plannedFen: Fen;
}

/** What lists say of how an award runs. */
export interface ListedAward {
  readonly benefit: DateRange;
  readonly payingEnd: PayingEnd;
  readonly timeLeft: Length;
  readonly nextChangeOn: CivilDate | null;
  readonly suspensions: readonly DateRange[];
  /** By year; none with a plan. */
  readonly ceilings: readonly KnownCeiling[];
  readonly total: Amounts;
  readonly left: Amounts;
}

const alike = (fen: Fen): Amounts => ({ payableFen: fen, plannedFen: fen });

/** How an award stands on `today`, which must be the day of the reading: as on its page. */
export const listedAward = (stored: AwardRow, today: CivilDate): ListedAward => {
  const { startsOn, endsOn, paidTo, suspensions, suspendedExtend, ceilings } = stored;
  const benefit = { from: startsOn, to: endsOn };
  if (!ceilings)
    return {
      benefit,
      payingEnd: { on: paidTo, because: stored.whyPaidTo },
      timeLeft: timeLeft({ from: startsOn, to: paidTo }, suspendedExtend ? suspensions : [], today),
      nextChangeOn: stored.nextChangeOn,
      suspensions,
      ceilings: [],
      total: { payableFen: stored.totalFen, plannedFen: stored.plannedFen },
      left: { payableFen: stored.leftFen, plannedFen: stored.plannedLeftFen },
    };
  const { payingEnd, left, amountLeftFen } = ceilingsStanding(ceilings, { benefit, claimableTo: paidTo }, today);
  return {
    benefit,
    payingEnd,
    timeLeft: left,
    nextChangeOn: nextYear(ceilings, today),
    suspensions: [],
    ceilings,
    total: alike(ceilings.reduce((sum, { fen }) => sum + fen, 0)),
    left: alike(amountLeftFen),
  };
};
