import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import type { CapName, PlanLine } from "~/domain/subsidy/types";
import type { PlanBook } from "../book";
import { type ClosedMonth, debtOf, dueOf, recoveredOf } from "../closed-month";
import { owedOf } from "./owed-months";
import type { MonthFall } from "./types";

/** Of a month what decides where it stands among the others: known without its waterfall. */
export interface MonthSum {
  readonly month: Month;
  readonly payableFen: Fen;
  /** What is owed back of it, 0 or more. */
  readonly owedFen: Fen;
  /** The cap by which it comes to nothing; null where none is the reason. */
  readonly usedUp: CapName | null;
}

/** The same of a waterfall. */
export const sumOfFall = (fall: MonthFall): MonthSum => {
  const { month, payableFen, entitled, settled } = fall;
  const last = entitled.at(-1);
  const usedUp = payableFen === 0 && settled.length === 0 && last?.step === "cap" ? last.cap : null;
  return { month, payableFen, owedFen: owedOf(fall), usedUp };
};

interface Lines {
  /** What caps leave of the month's lines. */
  fen: Fen;
  /** The last that lowered one. */
  cap: CapName | null;
}

const isUntouched = (closed: ClosedMonth): boolean =>
  closed.waived === 0 &&
  closed.settled === 0 &&
  recoveredOf(closed) === 0 &&
  closed.forgiven === 0 &&
  debtOf(closed) === 0 &&
  dueOf(closed) === 0;

/** The months of an award with a plan, ascending; `lines` are those of its plan as granted. None before its approval. */
export const monthSums = (book: PlanBook, lines: readonly PlanLine[]): MonthSum[] => {
  if (book.order === null) return [];
  const planned = new Map<Month, Lines>();
  for (const { month, amountFen, caps } of lines) {
    const known = planned.get(month) ?? { fen: 0, cap: null };
    planned.set(month, { fen: known.fen + amountFen, cap: caps.at(-1) ?? known.cap });
  }
  return [...new Set([...planned.keys(), ...book.opened.keys(), ...book.closedBy.keys()])].toSorted().map((month) => {
    const payableFen = book.payable.get(month) ?? 0;
    const closed = book.closedBy.get(month);
    const own = planned.get(month);
    const plain = !book.opened.has(month) && !book.lapsed.has(month) && (!closed || isUntouched(closed));
    const usedUp = plain && payableFen === 0 && own?.fen === 0 ? own.cap : null;
    return { month, payableFen, owedFen: closed ? debtOf(closed) : 0, usedUp };
  });
};
