import fc from "fast-check";
import { describe as group, expect, it } from "vitest";
import type { Criterion, FactCriterion, ParameterValue } from "~/domain/program/criteria/criterion";
import { describe } from "~/domain/program/criteria/describe";
import type { Tree } from "~/domain/kernel/draft-tree";
import { setAt } from "~/domain/kernel/draft-tree";
import { factDefinition } from "~/domain/program/criteria/facts";
import { rearrange, stepsAt } from "~/domain/program/criteria/logic-operations";
import { conditionsIn, type LogicNode, outlineOf } from "~/domain/program/criteria/logic-tree";
import { printSentence } from "~/i18n/sentence";
import { createT } from "~/i18n/t.server";
import { criterionTree, factCriterion } from "../domain/program/criteria/arbitraries";

const sayIn = (locale: "en" | "zh-CN") => {
  const voice = { t: createT(locale, "criteria"), locale, zoneName: (slug: string) => `[${slug}]` };
  return (criterion: Criterion): string => printSentence(describe(criterion), voice);
};

/** What a value means: one of a single choice is that choice, and 80.00 m² are 80 m². */
const valueMeant = ({ fact }: FactCriterion, value: ParameterValue): unknown => {
  const { type } = factDefinition(fact);
  if (type === "area") return Number(value);
  return type === "choice" || type === "zone" ? [value].flat() : value;
};

/** What a tree means, as far as words go: a group of one part is that part, and clauses are not said. */
const meant = (criterion: Criterion): unknown => {
  if ("fact" in criterion) {
    const { fact, comparison, value } = criterion;
    const said = comparison === "oneOf" ? "is" : comparison;
    return typeof value === "object" && "dated" in value
      ? [fact, said, { dated: value.dated.map((row) => [row.from, valueMeant(criterion, row.value)]) }]
      : [fact, said, valueMeant(criterion, value)];
  }
  if ("not" in criterion) return { not: meant(criterion.not) };
  const kind = "all" in criterion ? "all" : "any";
  const parts = ("all" in criterion ? criterion.all : criterion.any).map(meant);
  return parts.length === 1 ? parts[0] : { [kind]: parts };
};
const meaning = (criterion: Criterion): string => JSON.stringify(meant(criterion));

const treeOf = (criterion: Criterion): Tree => JSON.parse(JSON.stringify(criterion)) as Tree;
const criterionOf = (tree: Tree | undefined): Criterion => (tree ?? { all: [] }) as unknown as Criterion;
const pathsIn = (node: LogicNode): LogicNode["path"][] => [
  node.path,
  ...(node.kind === "condition" ? [] : node.kind === "not" ? pathsIn(node.part) : node.parts.flatMap(pathsIn)),
];

group.each(["en", "zh-CN"] as const)("criteria in the words of %s", (locale) => {
  const say = sayIn(locale);

  it("read the same only when they mean the same: another fact, comparison or value", () => {
    fc.assert(
      fc.property(fc.array(factCriterion, { minLength: 40, maxLength: 40 }), (conditions) => {
        const heard = new Map<string, string>();
        for (const each of conditions) {
          expect(heard.get(say(each)) ?? meaning(each)).toBe(meaning(each));
          heard.set(say(each), meaning(each));
        }
      }),
      { numRuns: 50 },
    );
  });

  it("read the same only when they mean the same: another condition somewhere within", () => {
    fc.assert(
      fc.property(criterionTree, factCriterion, fc.nat(), (tree, other, pick) => {
        const conditions = conditionsIn(outlineOf(treeOf(tree)));
        const { path } = conditions[pick % conditions.length] ?? { path: [] };
        const changed = criterionOf(setAt(treeOf(tree), path, treeOf(other)));
        expect(say(changed) === say(tree)).toBe(meaning(changed) === meaning(tree));
      }),
    );
  });

  it("read the same only when they mean the same: another structure", () => {
    fc.assert(
      fc.property(criterionTree, (tree) => {
        const root = treeOf(tree);
        for (const path of pathsIn(outlineOf(root))) {
          for (const step of stepsAt(root, path)) {
            const changed = criterionOf(rearrange(root, step, path)?.tree);
            if (meaning(changed) !== meaning(tree)) expect(say(changed)).not.toBe(say(tree));
          }
        }
      }),
    );
  });
});
