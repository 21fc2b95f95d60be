import type { TreePath } from "~/domain/kernel/draft-tree";
import { FACT_KEYS, type FactKey, factDefinition } from "~/domain/program/criteria/facts";
import type { Field, LeafField, FieldOption } from "../field";

/** What the fields of a case say, in the person's language. */
export interface FixtureWords {
  readonly fact: (fact: FactKey) => string;
  readonly hint: (fact: FactKey) => string | undefined;
  readonly options: (fact: FactKey) => readonly FieldOption[];
  readonly expected: readonly FieldOption[];
  readonly facts: string;
  readonly otherFacts: string;
}

const KINDS = { number: "number", money: "money", area: "area", date: "date", boolean: "yesNo" } as const;

const factLeaf = (path: TreePath, fact: FactKey, words: FixtureWords): LeafField => {
  const { type } = factDefinition(fact);
  const hint = words.hint(fact);
  const basics = { path: [...path, fact], optional: true, title: words.fact(fact), ...(hint ? { hint } : {}) };
  return type === "choice" || type === "zone"
    ? { ...basics, kind: "choice", options: words.options(fact) }
    : { ...basics, kind: KINDS[type] };
};

/** A case of a version: the facts that the criteria use in sight, the others folded away. Empty is unknown. */
export const fixtureFields = (path: TreePath, used: ReadonlySet<FactKey>, words: FixtureWords): Field[] => {
  const facts = [...path, "facts"];
  const leaves = (keys: readonly FactKey[]) => keys.map((fact) => factLeaf(facts, fact, words));
  return [
    { kind: "line", path: [...path, "name"] },
    { kind: "date", path: [...path, "on"] },
    { kind: "choice", path: [...path, "expected"], options: words.expected },
    {
      kind: "group",
      path: facts,
      title: words.facts,
      fields: leaves(FACT_KEYS.filter((fact) => used.has(fact))),
    },
    {
      kind: "group",
      path: [...facts, "others"],
      look: "folded",
      title: words.otherFacts,
      fields: leaves(FACT_KEYS.filter((fact) => !used.has(fact))),
    },
  ];
};
