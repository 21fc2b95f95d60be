import fc from "fast-check";
import {
  COMPARISONS,
  type Criterion,
  type FactCriterion,
  type ParameterValue,
} from "~/domain/program/criteria/criterion";
import { FACT_KEYS, type FactKey, factDefinition, type FactValue } from "~/domain/program/criteria/facts";

/** Zones as a city may have them. */
export const zones = ["high-tech", "jinpu", "lushunkou", "huayuankou"] as const;

export const civilDay = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2050-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const area = fc
  .tuple(fc.nat({ max: 99_999 }), fc.nat({ max: 99 }))
  .map(([whole, part]) => (part === 0 ? String(whole) : `${whole}.${String(part).padStart(2, "0")}`));

const wordsOf = (fact: FactKey): readonly string[] => {
  const { type, options = [] } = factDefinition(fact);
  return type === "zone" ? zones : options;
};

/** A value that a fact can have. */
export const valueOf = (fact: FactKey): fc.Arbitrary<FactValue> => {
  switch (factDefinition(fact).type) {
    case "number":
      return fc.oneof(
        fc.nat({ max: 200 }),
        fc.nat({ max: 20_000 }).map((hundredths) => hundredths / 100),
      );
    case "money":
      return fc.nat({ max: 100_000_00 });
    case "area":
      return area;
    case "date":
      return civilDay;
    case "boolean":
      return fc.boolean();
    case "zone":
    case "choice":
      return fc.constantFrom(...wordsOf(fact));
  }
};

const parameterOf = (fact: FactKey, comparison: string): fc.Arbitrary<ParameterValue> =>
  comparison === "oneOf" ? fc.subarray([...wordsOf(fact)], { minLength: 1 }) : valueOf(fact);

const dated = (value: fc.Arbitrary<ParameterValue>) =>
  fc.uniqueArray(civilDay, { minLength: 1, maxLength: 3 }).chain((days) =>
    fc.tuple(...days.toSorted().map((from) => value.map((each) => ({ from, value: each })))).map((rows) => ({
      dated: rows,
    })),
  );

/** A condition as it may stand in a program that has the clauses a and b. */
export const factCriterion: fc.Arbitrary<FactCriterion> = fc.constantFrom(...FACT_KEYS).chain((fact) =>
  fc.constantFrom(...COMPARISONS[factDefinition(fact).type]).chain((comparison) => {
    const value = parameterOf(fact, comparison);
    return fc.record({
      fact: fc.constant(fact),
      comparison: fc.constant(comparison),
      value: fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: dated(value) }),
      clause: fc.constantFrom("a", "b"),
    });
  }),
);

/** A tree of criteria, groups without parts only at its root. */
export const criterionTree: fc.Arbitrary<Criterion> = fc.letrec<{ node: Criterion }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 3, arbitrary: factCriterion },
    { weight: 2, arbitrary: fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
    { weight: 2, arbitrary: fc.array(tie("node"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: tie("node").map((not) => ({ not })) },
  ),
})).node;
