import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { firstDayOf, type Month, monthOf, shiftMonth } from "~/domain/kernel/time/month";
import { monthRuns } from "~/domain/kernel/time/month-runs";
import type { Books, PlanBook } from "~/domain/ledger/book";
import { debtOf } from "~/domain/ledger/closed-month";
import { type Course, courseOf } from "~/domain/ledger/course/course";
import { replay } from "~/domain/ledger/replay";
import type { Act, LedgerInput, UndatedAct } from "~/domain/ledger/types";
import { wholeRent } from "~/domain/ledger/waived-rent";

/** What the company pays of its rent itself, of each month from one to another. */
export interface OwnRun {
  readonly from: Month;
  readonly to: Month;
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
}

/** What a change means to the company of an award beside its sums. */
export interface Outlook {
  /** What is owed back already. */
  readonly owedFen: Fen;
  /** First days of which nothing is paid any more. */
  readonly paidToBefore: CivilDate;
  readonly paidToAfter: CivilDate;
  /** The months from that of the change on of which the company pays another part itself. */
  readonly own: readonly OwnRun[];
  /** The day from which the change is looked at. */
  readonly on: CivilDate;
  /** Its course without the change, and with it. */
  readonly courseBefore: CourseShown;
  readonly courseAfter: CourseShown;
}

/** What is seen of a course, from which a picture is made. */
export type CourseShown = Pick<Course, "benefit" | "months" | "tiers" | "suspensions"> & {
  readonly standing: Pick<Course["standing"], "payingEnd">;
};

const shownOf = ({ benefit, months, tiers, suspensions, standing: { payingEnd } }: Course): CourseShown => ({
  benefit,
  months,
  tiers,
  suspensions,
  standing: { payingEnd },
});

const planOf = ({ all }: Books, award: string): PlanBook | null => {
  const book = all.get(award);
  return book?.kind === "plan" && book.order !== null ? book : null;
};

const ownFen = (book: PlanBook, month: Month): Fen =>
  Math.max(0, wholeRent(book.plan.basis, month) - (book.payable.get(month) ?? 0));

/** The same for an award with a plan as effectOf says it for all; null with ceilings. Throws `Refused` for what the ledger does not take. */
export const outlookOf = (
  input: LedgerInput,
  acts: readonly UndatedAct[],
  { award, on }: { readonly award: string; readonly on: CivilDate },
): Outlook | null => {
  const [booksBefore, booksAfter] = [input.acts, [...input.acts, ...acts.map((act) => ({ ...act, on }) as Act)]].map(
    (all) => replay({ ...input, acts: all }),
  ) as [Books, Books];
  const [before, after] = [planOf(booksBefore, award), planOf(booksAfter, award)];
  if (!before || !after) return null;
  const [was, is] = [courseOf(booksBefore, before, on), courseOf(booksAfter, after, on)];
  const end = was.benefit.to > is.benefit.to ? was.benefit.to : is.benefit.to;
  const months = [];
  for (let month = monthOf(on); firstDayOf(month) < end; month = shiftMonth(month, 1)) {
    const [beforeFen, afterFen] = [ownFen(before, month), ownFen(after, month)];
    if (beforeFen !== afterFen) months.push({ month, beforeFen, afterFen });
  }
  const runs = monthRuns(months, (a, b) => a.beforeFen === b.beforeFen && a.afterFen === b.afterFen);
  return {
    owedFen: before.closed.reduce((sum, closed) => sum + debtOf(closed), 0),
    paidToBefore: was.standing.payingEnd.on,
    paidToAfter: is.standing.payingEnd.on,
    on,
    courseBefore: shownOf(was),
    courseAfter: shownOf(is),
    own: runs.map(({ from, to, months: [first] }) => ({
      from,
      to,
      beforeFen: first?.beforeFen ?? 0,
      afterFen: first?.afterFen ?? 0,
    })),
  };
};
