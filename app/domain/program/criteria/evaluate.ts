import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Comparison, Criterion, FactCriterion, ParameterValue } from "./criterion";
import { factOn } from "./fact-on";
import { type Fact, type Facts, type FactType, type FactValue, factDefinition } from "./facts";
import { parameterOn } from "./parameter-on";

export type Truth = "met" | "notMet" | "unknown";

/** What came out for one condition: the fact used (null when unknown) and what it was compared with on that day. */
export interface FactResult {
  readonly kind: "fact";
  readonly truth: Truth;
  readonly criterion: FactCriterion;
  readonly fact: Fact | null;
  readonly parameter: ParameterValue | null;
}

/** The results of a tree, in its shape. */
export type CriterionResult =
  | { readonly kind: "all" | "any"; readonly truth: Truth; readonly parts: readonly CriterionResult[] }
  | { readonly kind: "not"; readonly truth: Truth; readonly part: CriterionResult }
  | FactResult;

const OPPOSITE = { met: "notMet", notMet: "met", unknown: "unknown" } as const;

/** Kleene's conjunction (or disjunction): one part that decides is enough, else one unknown leaves it open. */
const joined = (parts: readonly CriterionResult[], decisive: "met" | "notMet"): Truth => {
  if (parts.some((part) => part.truth === decisive)) return decisive;
  return parts.some((part) => part.truth === "unknown") ? "unknown" : OPPOSITE[decisive];
};

/** Areas are compared as numbers, which is exact up to 15 digits. */
const order = (type: FactType, value: FactValue, parameter: ParameterValue): number =>
  type === "date" ? (value < parameter ? -1 : value > parameter ? 1 : 0) : Number(value) - Number(parameter);

const COMPARE: Record<Comparison, (type: FactType, value: FactValue, parameter: ParameterValue) => boolean> = {
  atLeast: (type, value, parameter) => order(type, value, parameter) >= 0,
  atMost: (type, value, parameter) => order(type, value, parameter) <= 0,
  moreThan: (type, value, parameter) => order(type, value, parameter) > 0,
  lessThan: (type, value, parameter) => order(type, value, parameter) < 0,
  is: (type, value, parameter) => (type === "area" ? order(type, value, parameter) === 0 : value === parameter),
  oneOf: (_, value, parameter) => Array.isArray(parameter) && parameter.includes(value),
};

const evaluateFact = (criterion: FactCriterion, facts: Facts, onDate: CivilDate): FactResult => {
  const fact = factOn(facts, criterion.fact, onDate);
  const parameter = parameterOn(criterion.value, onDate);
  if (fact === null || parameter === null) return { kind: "fact", truth: "unknown", criterion, fact, parameter };
  const holds = COMPARE[criterion.comparison](factDefinition(criterion.fact).type, fact.value, parameter);
  return { kind: "fact", truth: holds ? "met" : "notMet", criterion, fact, parameter };
};

/**
 * The result of each condition on a day, in three-valued logic (Kleene): an absent fact, or a parameter not yet in
 * force, is unknown, and unknown counts neither as met nor as not met. An empty `all` is met.
 */
export const evaluate = (criterion: Criterion, facts: Facts, onDate: CivilDate): CriterionResult => {
  if ("fact" in criterion) return evaluateFact(criterion, facts, onDate);
  if ("not" in criterion) {
    const part = evaluate(criterion.not, facts, onDate);
    return { kind: "not", truth: OPPOSITE[part.truth], part };
  }
  const kind = "all" in criterion ? "all" : "any";
  const parts = ("all" in criterion ? criterion.all : criterion.any).map((each) => evaluate(each, facts, onDate));
  return { kind, truth: joined(parts, kind === "all" ? "notMet" : "met"), parts };
};

/** The conditions of a result in the order in which the program names them. */
export const factResults = (result: CriterionResult): FactResult[] => {
  if (result.kind === "fact") return [result];
  return result.kind === "not" ? factResults(result.part) : result.parts.flatMap(factResults);
};
