import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import type { Books } from "./book";
import { debtOf } from "./closed-month";
import { debtMonths } from "./debts";

/** What an award owes in all. */
export interface DebtSums {
  readonly award: string;
  readonly debtFen: Fen;
  /** Of the debt. */
  readonly demandedFen: Fen;
  /** The first month with a debt, or null. */
  readonly since: Month | null;
  /** How many have one. */
  readonly months: number;
}

/** Of each approved award, those without a debt too. */
export const debtSumsOf = ({ approved }: Books): DebtSums[] =>
  approved.map((book) => {
    const months = debtMonths(book);
    return {
      award: book.id,
      debtFen: months.reduce((sum, closed) => sum + debtOf(closed), 0),
      demandedFen: months.reduce((sum, { demanded }) => sum + demanded, 0),
      since: months[0]?.month ?? null,
      months: months.length,
    };
  });
