import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { FactKey, FactType } from "./facts";

export type Comparison = "atLeast" | "atMost" | "moreThan" | "lessThan" | "is" | "oneOf";

const ORDERED = ["atLeast", "atMost", "moreThan", "lessThan", "is"] as const;

/** How facts of each type can be compared. */
export const COMPARISONS: Readonly<Record<FactType, readonly Comparison[]>> = {
  number: ORDERED,
  money: ORDERED,
  area: ORDERED,
  date: ORDERED,
  boolean: ["is"],
  choice: ["is", "oneOf"],
  zone: ["is", "oneOf"],
};

/** number and money (fen): number; area: decimal string in m²; date: civil date; `oneOf`: a list of choices or zone slugs. */
export type ParameterValue = number | string | boolean | readonly string[];

/** A value, or values that each hold from a date until the next; before the first there is none. */
export type Parameter =
  | ParameterValue
  | { readonly dated: readonly { readonly from: CivilDate; readonly value: ParameterValue }[] };

/** One condition of eligibility: a fact, compared, by a clause of the program's legal basis. */
export interface FactCriterion {
  readonly fact: FactKey;
  readonly comparison: Comparison;
  readonly value: Parameter;
  readonly clause: string;
}

/** A closed tree: all of, any of, not, over conditions on facts. */
export type Criterion =
  | { readonly all: readonly Criterion[] }
  | { readonly any: readonly Criterion[] }
  | { readonly not: Criterion }
  | FactCriterion;
