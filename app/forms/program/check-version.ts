import { conditionsIn, outlineOf } from "~/domain/program/criteria/logic-tree";
import { type FixtureOutcome, runFixtures } from "~/domain/program/draft/fixtures";
import type { ProgramContent } from "~/domain/program/draft/content";
import { getAt, listAt, type Tree } from "~/domain/kernel/draft-tree";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { ContentProblem } from "./check-questions";
import { criterion } from "./criterion";
import { publicationDay, readContent } from "./read-content";
import { readFixtures } from "./fixtures";

/** What still keeps a version from being offered and published. */
export type VersionHindrance =
  | { readonly reason: "program.problemsLeft"; readonly count: number }
  /** Cases that cannot be read, or do not come out as expected. */
  | { readonly reason: "program.fixturesFail"; readonly count: number }
  | { readonly reason: "program.fixtureNeeded" };

/** A version looked at as a whole: what it says where that holds together, and everything that is wrong with it. */
export interface VersionCheck {
  readonly content: ProgramContent | null;
  readonly problems: readonly ContentProblem[];
  /** Cases written, those that cannot be read among them. */
  readonly fixtures: number;
  /** None while criteria or cases cannot be read. */
  readonly outcomes: readonly FixtureOutcome[];
  readonly hindrances: readonly VersionHindrance[];
}

export interface VersionToCheck {
  readonly content: Tree;
  readonly fixtures: Tree;
  readonly publishedAt: Date | null;
}

/**
 * Looks at a version as it was typed, as it would be published today or was when it was published. Its cases are tried as soon as
 * the criteria can be read, whatever else is wrong.
 */
export const checkVersion = ({ content, fixtures, publishedAt }: VersionToCheck, today: CivilDate): VersionCheck => {
  const read = readContent(content, publicationDay(publishedAt, today));
  const problems = read.ok ? read.hindrances : read.problems;
  const cases = readFixtures(fixtures);
  const written = listAt(fixtures, []).length;
  const criteria = criterion.safeParse(getAt(content, ["criteria"]));
  const outcomes = cases.ok && criteria.success ? runFixtures(criteria.data, cases.fixtures) : [];
  const failing = cases.ok ? outcomes.filter(({ passes }) => !passes).length : written;
  const needed =
    criteria.success && conditionsIn(outlineOf(getAt(content, ["criteria"]) ?? null)).length > 0 && written === 0;
  return {
    content: read.ok ? read.content : null,
    problems,
    fixtures: written,
    outcomes,
    hindrances: [
      ...(problems.length > 0 ? [{ reason: "program.problemsLeft", count: problems.length } as const] : []),
      ...(failing > 0 ? [{ reason: "program.fixturesFail", count: failing } as const] : []),
      ...(needed ? [{ reason: "program.fixtureNeeded" } as const] : []),
    ],
  };
};
