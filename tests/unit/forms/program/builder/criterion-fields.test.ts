import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Tree } from "~/domain/kernel/draft-tree";
import { FACT_GROUPS } from "~/domain/program/criteria/fact-groups";
import { FACT_KEYS, factDefinition } from "~/domain/program/criteria/facts";
import { fieldTexts } from "~/forms/program/builder/inputs";
import { criterionFields, settleChoice } from "~/forms/program/builder/parts/criterion";
import { readFields } from "~/forms/program/builder/read-fields";
import { reshape } from "~/forms/program/builder/reshape";
import { criterion } from "~/forms/program/criterion";
import { factCriterion, zones } from "../../../domain/program/criteria/arbitraries";

const options = [...zones, ...FACT_KEYS.flatMap((fact) => factDefinition(fact).options ?? [])].map((value) => ({
  value,
}));
const words = { value: "Value", comparison: String, options, clauses: [{ value: "a" }, { value: "b" }] };
const treeOf = (of: unknown): Tree => JSON.parse(JSON.stringify(of)) as Tree;

/** The form of a condition as a browser posts it, each text under its name. */
const formOf = (texts: Readonly<Record<string, string>>, chosen: boolean): FormData => {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts))
    if (chosen && name.endsWith("value")) for (const each of ["", ...text.split(",")]) form.append(name, each);
    else form.append(name, text);
  return form;
};

describe("the form of a condition", () => {
  it("says what stands, so that posting it changes nothing; and read over nothing it is the condition again", () => {
    fc.assert(
      fc.property(factCriterion, (condition) => {
        const { fact, comparison } = condition;
        const { type } = factDefinition(fact);
        const choice = type === "choice" || type === "zone";
        const tree = treeOf({ criteria: condition });
        const path = ["criteria"];
        const form = formOf(fieldTexts(criterionFields(tree, path, fact, words), tree), choice);
        const read = (from: Tree) => {
          const before = reshape(criterionFields(from, path, fact, words), form, from);
          return settleChoice(readFields(criterionFields(before, path, fact, words), form, before), before, path, fact);
        };
        expect(read(tree)).toEqual(tree);
        const empty = treeOf({ criteria: { fact, comparison } });
        const again = read(empty) as { criteria: unknown };
        expect(criterion.safeParse(again.criteria).success).toBe(true);
        // One of a single choice is written as that choice.
        if (comparison !== "oneOf") expect(again).toEqual(tree);
      }),
    );
  });

  it("keeps one mark as that choice, and several as one of them", () => {
    const before = treeOf({ criteria: { fact: "sector", comparison: "is", value: "software", clause: "a" } });
    const marking = (...marks: string[]) => {
      const form = new FormData();
      for (const mark of ["", ...marks]) form.append("criteria.value", mark);
      const read = readFields(criterionFields(before, ["criteria"], "sector", words), form, before);
      return settleChoice(read, before, ["criteria"], "sector");
    };
    expect(marking("other")).toMatchObject({ criteria: { comparison: "is", value: "other" } });
    expect(marking("other", "software")).toMatchObject({
      criteria: { comparison: "oneOf", value: ["other", "software"] },
    });
  });

  it("offers every fact in one group", () => {
    expect(Object.values(FACT_GROUPS).flat().toSorted()).toEqual(FACT_KEYS.toSorted());
  });
});
