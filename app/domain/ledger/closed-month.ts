import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";

/** A closed month and what was done about it (docs/rules/ledger.md, rules 4, 6 and 8). */
export interface ClosedMonth {
  readonly month: Month;
  /** The sum of its lines. */
  payable: Fen;
  waived: Fen;
  /** Paid out, kept back from a payment, or opened. */
  settled: Fen;
  repaid: Fen;
  /** Of its debt, what other payments kept back. */
  keptBack: Fen;
  /** Stands until it is taken back, in use or not. */
  givenUp: Fen;
  /** How much of what was given up is in use. */
  forgiven: Fen;
  /** Never above its debt. */
  demanded: Fen;
  /** The act that last ended its demand; −1 when none did. */
  undemandedBy: number;
}

export const closedMonth = (month: Month, payable: Fen): ClosedMonth => ({
  month,
  payable,
  waived: 0,
  settled: 0,
  repaid: 0,
  keptBack: 0,
  givenUp: 0,
  forgiven: 0,
  demanded: 0,
  undemandedBy: -1,
});

export const recoveredOf = ({ repaid, keptBack }: ClosedMonth): Fen => repaid + keptBack;

/** Above 0 it is due, below 0 it is owed. */
export const balanceOf = (closed: ClosedMonth): Fen =>
  closed.payable - closed.waived - closed.settled + recoveredOf(closed) + closed.forgiven;

export const dueOf = (closed: ClosedMonth): Fen => Math.max(0, balanceOf(closed));
export const debtOf = (closed: ClosedMonth): Fen => Math.max(0, 0 - balanceOf(closed));

/**
 * Works out anew what follows from the other sums: how much giving up is in use, and what can be demanded at most. Gives the
 * balance.
 */
export const weigh = (closed: ClosedMonth): Fen => {
  const shortfall = closed.waived + closed.settled - recoveredOf(closed) - closed.payable;
  closed.forgiven = Math.min(closed.givenUp, Math.max(0, shortfall));
  closed.demanded = Math.min(closed.demanded, debtOf(closed));
  return balanceOf(closed);
};
