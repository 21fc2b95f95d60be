import type { Criterion } from "~/domain/program/criteria/criterion";
import { factOn } from "~/domain/program/criteria/fact-on";
import { factsIn } from "~/domain/program/form/fact-questions";
import {
  derivedFrom,
  type Fact,
  FACT_KEYS,
  factDefinition,
  type FactKey,
  type Facts,
  type FactValue,
} from "~/domain/program/criteria/facts";
import type { CivilDate } from "~/domain/kernel/time/civil-date";

/** What an official found when they looked a fact up. */
export interface FactCheck {
  readonly fact: FactKey;
  readonly value: FactValue;
  /** Where it was looked up, in words. */
  readonly source: string;
  /** The day for which that says so. */
  readonly asOf: CivilDate;
}

/**
 * The facts that officials can look up for a version's criteria, in the order of the registry; for an age, the date that it is
 * counted from. Area and rent are seen with the lease, and earlier awards are this register's own.
 */
export const checkableFacts = (criteria: Criterion): FactKey[] => {
  const asked = new Set(
    factsIn(criteria).flatMap((fact) => (derivedFrom(fact).length > 0 ? derivedFrom(fact) : [fact])),
  );
  return FACT_KEYS.filter((fact) => {
    const { type, perProgram = false } = factDefinition(fact);
    return asked.has(fact) && type !== "area" && type !== "money" && !perProgram;
  });
};

/** What checks make known, the oldest first: of each fact the last check counts. */
export const factsChecked = (checks: readonly FactCheck[]): Facts =>
  Object.fromEntries(
    checks.map(({ fact, value, source, asOf }) => [fact, { value, source: "check", asOf, named: source }]),
  );

/** What the company said of a fact on which a check says something else; null where they agree, or one is silent. */
export const saidOtherwise = (said: Facts, known: Facts, fact: FactKey, day: CivilDate): Fact | null => {
  const [own, checked] = [factOn(said, fact, day), factOn(known, fact, day)];
  return own && checked?.source === "check" && own.value !== checked.value ? own : null;
};

/** What of a check cannot be: known as of a day to come, or something that happened after it; by field, with the last day that can. */
export const impossibleInCheck = (
  { fact, value, asOf }: Pick<FactCheck, "fact" | "value" | "asOf">,
  today: CivilDate,
): { readonly field: "asOf" | "value"; readonly max: CivilDate } | null => {
  if (asOf > today) return { field: "asOf", max: today };
  return factDefinition(fact).type === "date" && value > asOf ? { field: "value", max: asOf } : null;
};
