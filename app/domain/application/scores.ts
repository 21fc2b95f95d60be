import type { ScoringItem } from "~/domain/program/draft/content";

/** The items of a scoring sheet that have no whole number of points from 0 to their most. */
export const scoreProblems = (sheet: readonly ScoringItem[], scores: Readonly<Record<string, number>>): string[] =>
  sheet
    .filter(({ key, max }) => {
      const points = scores[key];
      return points === undefined || !Number.isInteger(points) || points < 0 || points > max;
    })
    .map(({ key }) => key);
