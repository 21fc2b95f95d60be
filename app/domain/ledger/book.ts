import type { Ceiling } from "~/domain/award/input";
import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import type { SourceShare } from "~/domain/subsidy/split";
import type { AwardEvent, PlanInput } from "~/domain/subsidy/types";
import { type ClosedMonth, weigh } from "./closed-month";
import type { OwnPlan } from "./own-plan";
import type { Line, Payment } from "./types";

/** What a payment kept back for one month of an award. */
export interface KeptBack {
  readonly book: Book;
  readonly closed: ClosedMonth;
  fen: Fen;
  /** How much of it had been demanded. */
  demanded: Fen;
}

export interface PaymentEntry extends Omit<Payment, "setOff" | "state"> {
  readonly setOff: readonly KeptBack[];
  /** The act that made it. */
  readonly by: number;
  state: Payment["state"];
}

export interface AnyBook {
  readonly id: string;
  readonly group: string | null;
  /** Who is paid and who owes: an operator, or the company (null). */
  readonly payee: string | null;
  readonly waived: boolean;
  /** The most of a payment that may be kept back for debts. */
  readonly keepable: (fen: Fen) => Fen;
  readonly funding: readonly SourceShare[];
  /** Its place in the order of approval, from 0; null before its approval. */
  order: number | null;
  onHold: boolean;
  /** The months that are confirmed and not closed. */
  readonly waiting: Set<Month>;
  readonly lapsed: Set<Month>;
  /** Ascending. */
  readonly closed: ClosedMonth[];
  readonly closedBy: Map<Month, ClosedMonth>;
  /** The closed months with something due or owed. */
  readonly unbalanced: Set<ClosedMonth>;
  /** What is payable as known now, by month; 0 where it is absent. */
  payable: ReadonlyMap<Month, Fen>;
  readonly lines: Line[];
  readonly payments: PaymentEntry[];
}

export interface DecidedEvent {
  readonly event: AwardEvent;
  counts: boolean;
}

export interface PlanBook extends AnyBook {
  readonly kind: "plan";
  /** As approved, revised, and leased; without the events decided since. */
  input: PlanInput;
  /** In the order of their numbers, the first being 1. */
  readonly decided: DecidedEvent[];
  plan: OwnPlan;
  readonly opened: Map<Month, Fen>;
}

export interface GrantEntry {
  readonly month: Month;
  readonly fen: Fen;
  counts: boolean;
}

export interface CeilingsBook extends AnyBook {
  readonly kind: "ceilings";
  readonly approved: readonly Ceiling[];
  ceilings: ReadonlyMap<number, Fen>;
  /** In the order of their numbers, the first being 1. */
  readonly grants: GrantEntry[];
}

/** What is kept of one award. */
export type Book = PlanBook | CeilingsBook;

/** What is kept of the awards of a company. */
export interface Books {
  /** In the order given. */
  readonly all: ReadonlyMap<string, Book>;
  /** In the order of approval. */
  readonly approved: Book[];
  /** The names of runs. */
  readonly runs: Set<string>;
}

/** Weighs a closed month whose sums have changed. */
export const settle = (book: Book, closed: ClosedMonth): void => {
  if (weigh(closed) === 0) book.unbalanced.delete(closed);
  else book.unbalanced.add(closed);
};

/** The closed months with something due or owed, ascending. */
export const unbalancedMonths = ({ unbalanced }: Book): ClosedMonth[] =>
  unbalanced.size < 2 ? [...unbalanced] : [...unbalanced].sort((a, b) => (a.month < b.month ? -1 : 1));

/** Closes a month, which is in its place in `closed` thereafter. */
export const close = (book: Book, line: Line, closed: ClosedMonth): void => {
  let at = book.closed.length;
  while (at > 0 && (book.closed[at - 1]?.month ?? "") > closed.month) at--;
  book.closed.splice(at, 0, closed);
  book.closedBy.set(closed.month, closed);
  book.waiting.delete(closed.month);
  book.lines.push(line);
  settle(book, closed);
};
