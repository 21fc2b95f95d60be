import type { Fen } from "~/domain/kernel/money/fen";
import { groupBy } from "~/domain/kernel/group-by";

/** What a choice is made from. */
export interface CanaryCandidate {
  readonly award: string;
  readonly programId: string;
  readonly paidFen: Fen;
  readonly waivedFen: Fen;
  readonly keptFen: Fen;
}

const amountOfLine = ({ paidFen, waivedFen, keptFen }: CanaryCandidate): Fen => paidFen + waivedFen + keptFen;

/**
 * The awards that a run begins with: of each program the one with the greatest amount, the smallest, and one from which something is kept
 * back, else the one in the middle. The same candidates give the same awards, in whatever order they come.
 */
export const canaryOf = (candidates: readonly CanaryCandidate[]): string[] =>
  [...groupBy(candidates, ({ programId }) => programId).values()].flatMap((of) => {
    const sorted = of.toSorted((a, b) => amountOfLine(b) - amountOfLine(a) || (a.award < b.award ? -1 : 1));
    const third = sorted.find(({ keptFen }, i) => keptFen > 0 && i > 0 && i < sorted.length - 1);
    const chosen = [sorted[0], third ?? sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
    return [...new Set(chosen.flatMap((each) => (each ? [each.award] : [])))];
  });

/** Sums of a run against those of another: how much more, as a share of the other; null where that is 0. */
export const changeAgainst = (now: Fen, before: Fen): number | null => (before === 0 ? null : (now - before) / before);
