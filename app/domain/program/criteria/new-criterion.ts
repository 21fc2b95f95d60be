import { COMPARISONS } from "./criterion";
import { getAt, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { type FactKey, factDefinition } from "./facts";

/** A condition on a fact, its value still to be given; the only clause there is goes with it. */
export const newCriterion = (fact: FactKey, clauses: readonly string[]): Tree => ({
  fact,
  comparison: COMPARISONS[factDefinition(fact).type][0] ?? "is",
  ...(clauses.length === 1 && clauses[0] !== undefined ? { clause: clauses[0] } : {}),
});

/** The tree with a condition looking at another fact; its clause stays. */
export const changeFact = (root: Tree, path: TreePath, fact: FactKey) => {
  const before = getAt(root, path);
  if (getAt(before, ["fact"]) === fact) return { tree: root, at: path };
  const clause = getAt(before, ["clause"]);
  const changed = newCriterion(fact, []);
  return { tree: setAt(root, path, clause === undefined ? changed : setAt(changed, ["clause"], clause)), at: path };
};
