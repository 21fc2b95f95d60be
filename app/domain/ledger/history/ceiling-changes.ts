import { type Ceiling, hasPlan } from "~/domain/award/input";
import type { Fen } from "~/domain/kernel/money/fen";
import type { LedgerInput } from "../types";

/** The ceiling of a year that an act set: null where there was none before, or is none after. */
export interface CeilingChange {
  readonly year: number;
  readonly beforeFen: Fen | null;
  readonly afterFen: Fen | null;
}

const between = (before: readonly Ceiling[], after: readonly Ceiling[]): CeilingChange[] => {
  const fenOf = (ceilings: readonly Ceiling[], year: number) =>
    ceilings.find((each) => each.year === year)?.fen ?? null;
  const years = new Set([...before, ...after].map(({ year }) => year));
  return [...years]
    .toSorted((a, b) => a - b)
    .map((year) => ({ year, beforeFen: fenOf(before, year), afterFen: fenOf(after, year) }))
    .filter(({ beforeFen, afterFen }) => beforeFen !== afterFen);
};

/** By the place of each act that set ceilings of an award, its approval first, those that became others. */
export const ceilingChanges = ({ awards, acts }: LedgerInput, award: string): ReadonlyMap<number, CeilingChange[]> => {
  const input = awards.find(({ id }) => id === award)?.input;
  const changes = new Map<number, CeilingChange[]>();
  if (!input || hasPlan(input)) return changes;
  let before: readonly Ceiling[] = [];
  for (const [place, act] of acts.entries()) {
    if ((act.act !== "approve" && act.act !== "ceiling") || act.award !== award) continue;
    const after = "ceilings" in act ? act.ceilings : input.ceilings;
    changes.set(place, between(before, after));
    before = after;
  }
  return changes;
};
