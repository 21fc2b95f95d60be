import type { Month } from "~/domain/kernel/time/month";
import { highestOnly, type OfferedLine } from "~/domain/subsidy/highest-only";
import type { Plan, PlanLine } from "~/domain/subsidy/types";
import type { Books, PlanBook } from "../book";
import { competingWith } from "../corrections";

/** How a month of an award came to be granted or not; one that lapsed is not among them. */
export interface GrantedMonth {
  /** In the order of the plan's lines of the month; none where it was opened. */
  readonly lines: readonly OfferedLine[];
  /** The award that has the month instead; null where nothing gives way. */
  readonly yieldsTo: string | null;
}

/** Empty for an award that is granted its plan: it stands alone, and no month of it was opened or lapsed. */
export type GrantedMonths = ReadonlyMap<Month, GrantedMonth>;

const monthsAmong = (together: readonly PlanBook[], book: PlanBook): GrantedMonths => {
  const months = new Map<Month, GrantedMonth>();
  if (together.length === 1 && book.opened.size + book.lapsed.size === 0) return months;
  for (const [month, { lines, yieldsTo }] of highestOnly(together)[together.indexOf(book)] ?? [])
    months.set(month, { lines, yieldsTo: yieldsTo === null ? null : (together[yieldsTo]?.id ?? null) });
  return months;
};

/** The months of an approved award beside those that compete with it. */
export const grantedMonths = (books: Books, book: PlanBook): GrantedMonths =>
  monthsAmong(competingWith(books, book), book);

/** Whether an amount of it gives way to another award in some month; `lines` are those of its plan as granted. */
export const givesWay = (book: PlanBook, lines: readonly PlanLine[], granted: GrantedMonths): boolean =>
  granted.size > 0 &&
  lines.some(
    ({ month, amountFen }) =>
      amountFen > 0 && !book.opened.has(month) && (granted.get(month)?.yieldsTo ?? null) !== null,
  );

/** The months of an award as if it stood alone. */
export const monthsGrantedAlone = (book: PlanBook): GrantedMonths => monthsAmong([book], book);

/**
 * The plan with its caps as they were used beside the other awards: what is not granted uses none, and what was opened uses them in
 * full. A month that gives way keeps its amount.
 */
export const planAsGranted = ({ plan }: PlanBook, granted: GrantedMonths): Plan => {
  if (granted.size === 0) return plan.plan;
  const seen = new Map<Month, number>();
  const lines = plan.plan.lines.map((line) => {
    const at = seen.get(line.month) ?? 0;
    seen.set(line.month, at + 1);
    const own = granted.get(line.month)?.lines[at];
    return own ? { ...line, amountFen: own.amountFen, caps: own.caps } : line;
  });
  return { end: plan.plan.end, totalFen: lines.reduce((sum, { amountFen }) => sum + amountFen, 0), lines };
};
