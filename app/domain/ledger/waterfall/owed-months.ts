import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import type { Book } from "../book";
import type { MonthFall } from "./types";

/** What is owed back of a month, in fen above 0. */
export interface OwedMonth {
  readonly month: Month;
  readonly fen: Fen;
}

/** What is owed back of one month; 0 where nothing is. */
export const owedOf = ({ settled }: Pick<MonthFall, "settled">): Fen =>
  settled.reduce((sum, each) => (each.step === "debt" ? sum - each.fen : sum), 0);

/** What of the debts of an award is demanded. */
export const demandedOf = ({ closedBy }: Pick<Book, "closedBy">): Fen =>
  [...closedBy.values()].reduce((sum, { demanded }) => sum + demanded, 0);

/** The months of which something is owed back, in their order. */
export const owedMonths = (months: readonly { readonly month: Month; readonly owedFen: Fen }[]): OwedMonth[] =>
  months.filter(({ owedFen }) => owedFen > 0).map(({ month, owedFen }) => ({ month, fen: owedFen }));
