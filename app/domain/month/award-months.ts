import { type CivilDate, laterOf } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import type { Book, PlanBook } from "~/domain/ledger/book";
import { replay } from "~/domain/ledger/replay";
import type { LedgerInput } from "~/domain/ledger/types";

/** What the acts say of the months of an award with a plan. */
export interface AwardMonths {
  readonly startsOn: CivilDate;
  /** First day without benefit. */
  readonly endsOn: CivilDate;
  /** The day on which the award took effect. */
  readonly effectOn: CivilDate;
  readonly onHold: boolean;
  /** The months with a line in the plan, ascending. */
  readonly lines: readonly Month[];
  /** The day on which a decision or a restoration gave a month that the award did not have before. */
  readonly given: ReadonlyMap<Month, CivilDate>;
  /** Confirmed, not closed. */
  readonly confirmed: ReadonlySet<Month>;
  readonly closed: ReadonlySet<Month>;
  readonly lapsed: ReadonlySet<Month>;
}

/** The months that an award has at a moment: with a line in the plan, and not lapsed. */
const had = ({ plan, lapsed }: PlanBook): ReadonlySet<Month> =>
  new Set([...plan.lines.keys()].filter((month) => !lapsed.has(month)));

/** Follows one award through the acts: its day of effect, and the day on which it was given a month. */
const follower = (input: LedgerInput) => {
  let before: { readonly plan: unknown; readonly lapsed: number; readonly months: ReadonlySet<Month> } | null = null;
  let effectOn: CivilDate | null = null;
  const given = new Map<Month, CivilDate>();
  return {
    given,
    effect: () => effectOn,
    watch(book: Book | undefined, act: number): void {
      const on = input.acts[act]?.on;
      if (book?.kind !== "plan" || book.order === null || on === undefined) return;
      if (before !== null && before.plan === book.plan && before.lapsed === book.lapsed.size) return;
      const months = had(book);
      if (before === null) effectOn = on;
      else for (const month of months) if (!before.months.has(month)) given.set(month, on);
      before = { plan: book.plan, lapsed: book.lapsed.size, months };
    },
  };
};

/** The months of an award, by the ledger of its company; null of one that is not in effect, or has ceilings. */
export const awardMonths = (input: LedgerInput, awardId: string): AwardMonths | null => {
  const followed = follower(input);
  const book = replay(input, ({ all }, act) => followed.watch(all.get(awardId), act)).all.get(awardId);
  const effectOn = followed.effect();
  if (book?.kind !== "plan" || effectOn === null) return null;
  return {
    startsOn: book.input.terms.start,
    endsOn: book.plan.plan.end,
    effectOn,
    onHold: book.onHold,
    lines: [...book.plan.lines.keys()],
    given: followed.given,
    confirmed: book.waiting,
    closed: new Set(book.closedBy.keys()),
    lapsed: book.lapsed,
  };
};

/** The same of an award that was there before anybody could report months: as if it had taken effect on the first day on which one could. */
export const reportableMonths = (input: LedgerInput, awardId: string, since: CivilDate | null): AwardMonths | null => {
  const months = awardMonths(input, awardId);
  return months && since !== null ? { ...months, effectOn: laterOf(months.effectOn, since) } : months;
};
