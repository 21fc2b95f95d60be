import type { CaseOfAct } from "~/data/ledger/act-case";
import type { AskedYears } from "~/domain/award/asked-years";
import { choicesOf } from "~/domain/change/cliff-plan/choices";
import { cliffsOf } from "~/domain/change/cliff-plan/cliffs";
import { changeableAward } from "~/domain/change/changeable";
import { possibleChanges } from "~/domain/change/possible";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { standingAlone } from "~/domain/ledger/course/alone";
import { courseOf } from "~/domain/ledger/course/course";
import { changeRuns } from "~/domain/ledger/history/change-runs";
import type { DecidingAct } from "~/domain/ledger/history/types";
import { historian } from "~/domain/ledger/history/history";
import type { LedgerInput } from "~/domain/ledger/types";
import { givesWay, grantedMonths } from "~/domain/ledger/waterfall/granted-months";
import { demandedOf, owedMonths } from "~/domain/ledger/waterfall/owed-months";
import { foldYears, openMonths, yearRows } from "~/domain/ledger/waterfall/month-rows";
import { monthSums } from "~/domain/ledger/waterfall/month-sums";
import { waterfall } from "~/domain/ledger/waterfall/waterfall";
import { replayWritten } from "~/domain/ledger/waterfall/written";
import type { WorkingCalendar } from "~/domain/kernel/time/working-days";
import { monthOf } from "~/domain/kernel/time/month";
import type { ProgramContent } from "~/domain/program/draft/content";
import { idleMonths } from "~/domain/subsidy/explain";

/** Why, by whom and in which case an act was written; null where nobody said, or the reader may not know. */
export interface ActRecord {
  readonly reason: string | null;
  readonly by: string | null;
  readonly decidedIn: CaseOfAct | null;
}

/** The ledger of a company as it was known on a day, with what is told of each act, in their order. */
export interface KnownLedger {
  readonly input: LedgerInput;
  readonly records: readonly ActRecord[];
}

/** What the page of an award is worked out from. */
export interface CourseGiven {
  readonly id: string;
  readonly content: Pick<ProgramContent, "changes">;
  readonly known: KnownLedger;
  readonly today: CivilDate;
  readonly calendar: WorkingCalendar;
  readonly years?: AskedYears;
}

const nobody: ActRecord = { reason: null, by: null, decidedIn: null };

/** Whether an award was in effect, as known. */
export const isInEffect = ({ id, known: { input } }: CourseGiven): boolean =>
  input.acts.some((act) => act.act === "approve" && act.award === id);

/** The input with the award in effect, though it is not yet, so that its page shows what it will give. */
const asInEffect = (given: CourseGiven): LedgerInput => {
  const { id, known, today } = given;
  if (isInEffect(given)) return known.input;
  return { ...known.input, acts: [...known.input.acts, { act: "approve", on: today, award: id }] };
};

/** The replay for the page of an award, with what was decided about it, oldest first. */
export const replayedFor = (given: CourseGiven) => {
  const input = asInEffect(given);
  const { watch, decisions } = historian(given.known.input.acts, given.id);
  const written = replayWritten(input, given.id, watch);
  const book = written.books.all.get(given.id);
  if (!book) throw new Error(`No award ${given.id}`);
  return { input, written, book, decisions };
};

/** Decisions with what is told of their acts, the newest first. */
export const toldDecisions = ({ known }: CourseGiven, decisions: readonly DecidingAct[]) =>
  decisions
    .map(({ months, ...decision }) => ({
      ...decision,
      ...(known.records[decision.act] ?? nobody),
      runs: changeRuns(months),
    }))
    .toReversed();

/** How an award runs, beside the others of its company and as known: its course, months, decisions, and what comes next. */
export function awardCourse(given: CourseGiven) {
  const { today, years } = given;
  const { input, written, book, decisions } = replayedFor(given);
  if (book.kind !== "plan") throw new Error(`Award ${given.id} has no plan`);
  const granted = grantedMonths(written.books, book);
  const { planned, ...course } = courseOf(written.books, book, today, granted);
  const sums = monthSums(book, planned.plan.lines);
  const folded = foldYears(sums, idleMonths(planned), today, years);
  const falls = waterfall(written, book, today, granted, new Set([...openMonths(folded), monthOf(today)]));
  const possible = possibleChanges(given.content.changes, changeableAward(book, today), today, given.calendar);
  const inEffect = isInEffect(given);
  return {
    kind: "plan" as const,
    course,
    inEffect,
    alone: standingAlone(book, course),
    yields: givesWay(book, planned.plan.lines, granted),
    owed: owedMonths(sums),
    demandedFen: demandedOf(book),
    present: falls.find(({ month }) => month === monthOf(today)) ?? null,
    years: yearRows(folded, falls, today),
    acts: input.acts.map(({ on }) => on),
    decisions: toldDecisions(given, decisions),
    cliffs: cliffsOf({ planned, ...course }, today),
    choices: choicesOf(
      { books: written.books, book, course: { planned, ...course }, today, calendar: given.calendar },
      possible,
    ),
    possible,
  };
}

export type AwardCourse = ReturnType<typeof awardCourse>;
