import type { Eligibility } from "./check-program";
import type { Estimate } from "../program/terms/estimate";

/** A program as checked and estimated for one company. */
export interface Candidate {
  readonly slug: string;
  readonly eligibility: Eligibility;
  readonly estimate: Estimate | null;
}

const PLACE = { eligible: 0, wouldBeIf: 1, not: 2 } as const;

const total = ({ estimate }: Candidate): number => estimate?.totalFen ?? 0;

const distance = ({ eligibility }: Candidate): number =>
  eligibility.outcome === "wouldBeIf" ? eligibility.needs.length : 0;

/** Eligible first, then what lacks least, then the rest; among equals the highest total first. */
export const rankPrograms = <C extends Candidate>(candidates: readonly C[]): C[] =>
  candidates.toSorted(
    (a, b) =>
      PLACE[a.eligibility.outcome] - PLACE[b.eligibility.outcome] || distance(a) - distance(b) || total(b) - total(a),
  );
