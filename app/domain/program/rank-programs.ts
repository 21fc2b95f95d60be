import type { Eligibility } from "./check-program";
import type { ProgramContent } from "./content";
import type { Estimate } from "./estimate";

/** A program as checked and estimated for one company. */
export interface Candidate {
  readonly slug: string;
  readonly content: Pick<ProgramContent, "stackingGroup">;
  readonly eligibility: Eligibility;
  readonly estimate: Estimate | null;
}

/**
 * `outdoneBy` is the slug of the program of the same stacking group that the company is eligible for and that gives
 * most in all, when that is another one. Which of them is paid is settled month by month.
 */
export type Ranked<C extends Candidate> = C & { readonly outdoneBy: string | null };

const PLACE = { eligible: 0, wouldBeIf: 1, not: 2 } as const;

const total = ({ estimate }: Candidate): number => estimate?.totalFen ?? 0;

const distance = ({ eligibility }: Candidate): number =>
  eligibility.outcome === "wouldBeIf" ? eligibility.needs.length : 0;

const outdoneBy = (candidate: Candidate, best: Candidate[]): string | null => {
  const group = candidate.content.stackingGroup;
  if (group === null || candidate.eligibility.outcome === "not") return null;
  const highest = best.find(({ content, eligibility }) => {
    return content.stackingGroup === group && eligibility.outcome === "eligible";
  });
  return highest && highest.slug !== candidate.slug && total(highest) >= total(candidate) ? highest.slug : null;
};

/** Eligible first, then what lacks least, then the rest; among equals the highest total first. */
export const rankPrograms = <C extends Candidate>(candidates: readonly C[]): Ranked<C>[] => {
  const ranked = candidates.toSorted(
    (a, b) =>
      PLACE[a.eligibility.outcome] - PLACE[b.eligibility.outcome] || distance(a) - distance(b) || total(b) - total(a),
  );
  return ranked.map((candidate) => ({ ...candidate, outdoneBy: outdoneBy(candidate, ranked) }));
};
