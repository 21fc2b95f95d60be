import { claimableTo, ceilingDays, leftToClaim } from "~/domain/award/ceilings";
import { ceilingsStanding } from "~/domain/award/ceilings-standing";
import type { KnownCeiling } from "~/domain/award/input";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import { yearOf } from "~/domain/kernel/time/month";
import type { Standing } from "~/domain/subsidy/standing";
import type { CeilingsBook } from "../book";
import { knownCeilings, lastGranted } from "../known-ceilings";

/** A year with a ceiling: what of it may still be claimed, and where it lies on the day. */
export interface CourseYear extends KnownCeiling {
  readonly leftFen: Fen;
  readonly when: "over" | "present" | "ahead";
}

/** How an award with ceilings runs. */
export interface CeilingsCourse {
  /** The years whose months can be granted something, as days. */
  readonly benefit: DateRange;
  readonly standing: Standing;
  /** In order. */
  readonly years: readonly CourseYear[];
}

/** The course of an award with ceilings on a day. */
export const ceilingsCourseOf = (book: CeilingsBook, today: CivilDate): CeilingsCourse => {
  const known = knownCeilings(book);
  const benefit = ceilingDays(book.approved, known) ?? { from: today, to: today };
  const days = { benefit, claimableTo: claimableTo(known, benefit, lastGranted(book)) };
  const present = Number(yearOf(today));
  return {
    benefit,
    standing: ceilingsStanding(known, days, today),
    years: known.map((each) => ({
      ...each,
      leftFen: leftToClaim(each),
      when: each.year < present ? "over" : each.year === present ? "present" : "ahead",
    })),
  };
};
