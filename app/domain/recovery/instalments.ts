import type { Fen } from "~/domain/kernel/money/fen";
import { addMonths, type CivilDate } from "~/domain/kernel/time/civil-date";
import type { WorkingCalendar } from "~/domain/kernel/time/working-days";
import { type DueDay, workingDayFrom } from "./due";

/** One part of a debt, and the last day on which it is to be paid. */
export interface Instalment extends DueDay {
  readonly fen: Fen;
}

/** A sum in so many parts that differ by one fen at most, the greater first; they come to the sum. */
export const partsOf = (fen: Fen, parts: number): Fen[] => {
  const [each, rest] = [Math.floor(fen / parts), fen % parts];
  return Array.from({ length: parts }, (_, i) => each + (i < rest ? 1 : 0));
};

/** Parts of a debt, a month apart from the first day on, each on a working day. No more parts than there are fen. */
export const instalmentPlan = (fen: Fen, parts: number, firstOn: CivilDate, calendar: WorkingCalendar): Instalment[] =>
  partsOf(fen, Math.min(parts, fen)).map((part, i) => ({
    ...workingDayFrom(calendar, addMonths(firstOn, i)),
    fen: part,
  }));

/** Where a plan stands, by what is still demanded: what came in pays the oldest part first. */
export interface PlanStanding {
  /** The first part that is not paid whole, and what of it is left; null when all is paid. */
  readonly next: (Instalment & { readonly leftFen: Fen }) | null;
  /** Whether the last day of a part that is not paid whole is over; a provisional one never is. */
  readonly missed: boolean;
}

export const planStanding = (plan: readonly Instalment[], owedFen: Fen, today: CivilDate): PlanStanding => {
  let left = Math.max(0, plan.reduce((sum, { fen }) => sum + fen, 0) - owedFen);
  for (const part of plan) {
    if (left >= part.fen) {
      left -= part.fen;
      continue;
    }
    const over = part.date < today;
    return { next: { ...part, leftFen: part.fen - left }, missed: over && !part.provisional };
  }
  return { next: null, missed: false };
};
