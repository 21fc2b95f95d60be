import { ceilingChoices, ceilingCliffs } from "~/domain/change/cliff-plan/ceilings";
import { changeableAward } from "~/domain/change/changeable";
import { possibleChanges } from "~/domain/change/possible";
import { ceilingsCourseOf } from "~/domain/ledger/course/ceilings-course";
import { ceilingChanges } from "~/domain/ledger/history/ceiling-changes";
import { demandedOf, owedMonths } from "~/domain/ledger/waterfall/owed-months";
import { foldYears, yearRows } from "~/domain/ledger/waterfall/month-rows";
import { sumOfFall } from "~/domain/ledger/waterfall/month-sums";
import { waterfall } from "~/domain/ledger/waterfall/waterfall";
import { type CourseGiven, isInEffect, replayedFor, toldDecisions } from "./award-course.server";

/** How an award with ceilings runs, as known: what may be claimed, what was granted of its months, its decisions and what comes next. */
export function ceilingsCourse(given: CourseGiven) {
  const { content, today, calendar, years } = given;
  const { input, written, book, decisions } = replayedFor(given);
  if (book.kind !== "ceilings") throw new Error(`Award ${given.id} has no ceilings`);
  const course = ceilingsCourseOf(book, today);
  const falls = waterfall(written, book, today);
  const sums = falls.map(sumOfFall);
  const possible = possibleChanges(content.changes, changeableAward(book, today), today, calendar);
  const changed = ceilingChanges(input, given.id);
  const setBy = [...changed.keys()].findLast((place) => input.acts[place]?.act === "ceiling");
  return {
    kind: "ceilings" as const,
    course,
    inEffect: isInEffect(given),
    /** The day on which the ceilings were last set otherwise; null where they are those approved. */
    setOn: (setBy === undefined ? null : input.acts[setBy]?.on) ?? null,
    owed: owedMonths(sums),
    demandedFen: demandedOf(book),
    years: yearRows(foldYears(sums, [], today, years), falls, today),
    acts: input.acts.map(({ on }) => on),
    decisions: toldDecisions(given, decisions).map((each) => ({ ...each, ceilings: changed.get(each.act) ?? [] })),
    cliffs: ceilingCliffs(course, today),
    choices: ceilingChoices(book, possible, today),
    possible,
  };
}

export type CeilingsShown = Omit<ReturnType<typeof ceilingsCourse>, "possible">;
