import type { Month } from "~/domain/kernel/time/month";
import type { Plan } from "~/domain/subsidy/types";
import type { Books, PlanBook } from "../book";
import { competingWith } from "../corrections";
import { payableOf } from "../payable";
import type { GrantedLine } from "./types";

/** How a month of an award came to be granted or not. */
export interface GrantedMonth {
  /** In the order of the plan's lines of the month; null where it does not compete. */
  readonly lines: readonly GrantedLine[] | null;
  /** The award that has the month; null where none has. */
  readonly winner: string | null;
}

/** The months of an approved award beside those that compete with it. */
export const grantedMonths = (books: Books, book: PlanBook): ReadonlyMap<Month, GrantedMonth> => {
  const together = competingWith(books, book);
  const own = together.indexOf(book);
  const months = new Map<Month, GrantedMonth>();
  payableOf(together, ({ month, offers, winner }) => {
    const offer = offers[own];
    const lines = offer?.amounts.map((amountFen, i) => ({ amountFen, caps: offer.caps[i] ?? [] }));
    months.set(month, { lines: lines ?? null, winner: winner === null ? null : (together[winner]?.id ?? null) });
  });
  return months;
};

/**
 * The plan with its caps as they were used beside the other awards: what is not granted uses none, and what was opened uses them in
 * full. A month that gives way keeps its amount.
 */
export const planAsGranted = ({ plan }: PlanBook, granted: ReadonlyMap<Month, GrantedMonth>): Plan => {
  const seen = new Map<Month, number>();
  const lines = plan.plan.lines.map((line) => {
    const at = seen.get(line.month) ?? 0;
    seen.set(line.month, at + 1);
    const own = granted.get(line.month)?.lines?.[at];
    return own ? { ...line, amountFen: own.amountFen, caps: own.caps.map(({ cap }) => cap) } : line;
  });
  return { end: plan.plan.end, totalFen: lines.reduce((sum, { amountFen }) => sum + amountFen, 0), lines };
};
