import { addDays, addMonths, type CivilDate } from "~/domain/kernel/time/civil-date";
import { yearOf } from "~/domain/kernel/time/month";
import type { ProgramContent } from "../program/draft/content";
import { termsCases } from "../program/terms/terms-for";

type Paying = Pick<ProgramContent, "open" | "benefit" | "funding" | "applicationWindow">;

/**
 * The fiscal years that the plan of an award can reach which begins today, or on the first day of applications where that is
 * later; without extensions. None where nobody can apply, or the program pays nothing for space.
 */
export const yearsReached = ({ open, benefit, applicationWindow: window }: Paying, today: CivilDate): number[] => {
  const start = window.kind === "range" && window.from > today ? window.from : today;
  const ends = (open === true && benefit ? termsCases(benefit) : []).map(({ terms }) => {
    const end = addMonths(
      start,
      terms.tiers.reduce((all, { months }) => all + months, 0),
    );
    return terms.until && terms.until < end ? terms.until : end;
  });
  const [end = start] = ends.sort().reverse();
  if (end <= start) return [];
  const [first, last] = [yearOf(start), yearOf(addDays(end, -1))];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

/** Years of one source, from one to another without a gap. */
interface YearRun {
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

/** Years one after the other as runs, each source by itself. */
export const yearRuns = (years: readonly { readonly source: string; readonly fiscalYear: number }[]): YearRun[] =>
  years.reduce<YearRun[]>((runs, { source, fiscalYear }) => {
    const last = runs.at(-1);
    return last?.source === source && last.to + 1 === fiscalYear
      ? [...runs.slice(0, -1), { ...last, to: fiscalYear }]
      : [...runs, { source, from: fiscalYear, to: fiscalYear }];
  }, []);

/** What a source has left in a fiscal year of what was appropriated: neither committed nor spent; fen. */
export interface Appropriation {
  readonly source: string;
  readonly fiscalYear: number;
  readonly available: number;
}

/** The sources and years that a plan can reach for which nothing was appropriated, or nothing of it is left: there nothing can be granted. */
export const missingBudget = (
  content: Paying,
  today: CivilDate,
  lines: readonly Appropriation[],
): { source: string; fiscalYear: number }[] =>
  content.funding.flatMap(({ source }) =>
    yearsReached(content, today).flatMap((fiscalYear) => {
      const line = lines.find((each) => each.source === source && each.fiscalYear === fiscalYear);
      return line && line.available > 0 ? [] : [{ source, fiscalYear }];
    }),
  );
