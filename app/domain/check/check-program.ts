import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { ProgramContent } from "../program/draft/content";
import { type CriterionResult, evaluate, type FactResult } from "../program/criteria/evaluate";
import { factDefinition, type Facts } from "../program/criteria/facts";

/** A condition that stands in the way. `wanted` is whether it should hold; false where a `not` stands above it. */
export interface Obstacle {
  readonly result: FactResult;
  readonly wanted: boolean;
}

/**
 * eligible: all is met. wouldBeIf: what is unknown, or can still be brought about, `needs` to turn out as wanted; of
 * alternatives the shortest is named. not: `because` of conditions that no longer can.
 */
export type Eligibility = { readonly result: CriterionResult } & (
  | { readonly outcome: "eligible" }
  | { readonly outcome: "wouldBeIf"; readonly needs: readonly Obstacle[] }
  | { readonly outcome: "not"; readonly because: readonly Obstacle[] }
);

const canBecome = ({ result: { truth, criterion }, wanted }: Obstacle): boolean => {
  if (truth === "unknown") return true;
  const { changes } = factDefinition(criterion.fact);
  if (changes !== "withTime") return changes === "byWill";
  const growing = criterion.comparison === "atLeast" || criterion.comparison === "moreThan";
  return growing && wanted;
};

type Way = { readonly open: true; readonly needs: Obstacle[] } | { readonly open: false; readonly because: Obstacle[] };

/** What it takes for a result to come out as wanted, or why it cannot. */
const wayTo = (result: CriterionResult, wanted: boolean): Way => {
  if (result.truth === (wanted ? "met" : "notMet")) return { open: true, needs: [] };
  if (result.kind === "not") return wayTo(result.part, !wanted);
  if (result.kind === "fact") {
    const obstacle = { result, wanted };
    return canBecome(obstacle) ? { open: true, needs: [obstacle] } : { open: false, because: [obstacle] };
  }
  const ways = result.parts.map((part) => wayTo(part, wanted));
  const open = ways.filter((way) => way.open);
  const closed = ways.filter((way) => !way.open);
  const because = closed.flatMap((way) => way.because);
  // For `all` to hold, or `any` to fail, every part must come out; otherwise one part is enough.
  if ((result.kind === "all") === wanted) {
    return closed.length > 0 ? { open: false, because } : { open: true, needs: open.flatMap((way) => way.needs) };
  }
  const [shortest] = open.sort((a, b) => a.needs.length - b.needs.length);
  return shortest ?? { open: false, because };
};

/** Whether a company with these facts can get the program, judged on a day. */
export const checkProgram = (
  content: Pick<ProgramContent, "criteria">,
  facts: Facts,
  onDate: CivilDate,
): Eligibility => {
  const result = evaluate(content.criteria, facts, onDate);
  if (result.truth === "met") return { result, outcome: "eligible" };
  const way = wayTo(result, true);
  return way.open
    ? { result, outcome: "wouldBeIf", needs: way.needs }
    : { result, outcome: "not", because: way.because };
};
