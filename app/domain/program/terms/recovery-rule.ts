import type { Fen } from "~/domain/kernel/money/fen";

/** How a version has debts asked back. Days are working days. */
export interface RecoveryRule {
  /** What is owed in all, below which it need not be asked for. */
  readonly smallFen: Fen;
  /** Years after the money was given in which it can be asked back. */
  readonly barYears: number;
  /** From the delivery of a demand until it is to be paid, and until it can be objected to. */
  readonly dueDays: number;
  readonly disputeDays: number;
  /** The most parts in which it can be paid. */
  readonly instalments: number;
}
