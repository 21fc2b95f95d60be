import { getAt, listAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { equalTrees } from "~/domain/kernel/equal-trees";
import { inFieldOrder } from "./field-order";
import { matchEntries } from "~/domain/kernel/match-entries";

/** What stands at a place of a version. */
export interface PlacedValue {
  readonly path: TreePath;
  readonly value: Tree;
}

/** A field, an entry of a list or a condition in two versions; null where a version has it not. */
export interface ContentChange {
  readonly kind: "same" | "changed" | "added" | "removed" | "moved";
  readonly before: PlacedValue | null;
  readonly after: PlacedValue | null;
}

/** A place of one version, and what stands there if anything. */
export interface Side {
  readonly path: TreePath;
  readonly tree: Tree | undefined;
}

/** Conditions are read as a whole, as sentences. */
const WHOLE = ["when", "requiredWhen"];

export const isNothing = (tree: Tree | undefined): tree is null | undefined => tree === undefined || tree === null;

export const isInnerTree = (tree: Tree | undefined): tree is { readonly [name: string]: Tree } =>
  typeof tree === "object" && tree !== null && !Array.isArray(tree);

const placed = ({ path, tree }: Side): PlacedValue | null => (isNothing(tree) ? null : { path, value: tree });

export const below = ({ path, tree }: Side, step: string | number): Side => ({
  path: [...path, step],
  tree: getAt(tree, [step]),
});

/** One row for two values as they are; none where neither is there. */
export const comparedRow = (one: Side, other: Side): ContentChange[] => {
  const [before, after] = [placed(one), placed(other)];
  if (!before && !after) return [];
  const kind = !before ? "added" : !after ? "removed" : equalTrees(before.value, after.value) ? "same" : "changed";
  return [{ kind, before, after }];
};

/** The row of an entry that has another place. */
export const movedRow = (one: Side, other: Side): ContentChange => ({
  kind: "moved",
  before: placed(one),
  after: placed(other),
});

const namesIn = (tree: Tree | undefined): string[] => (isInnerTree(tree) ? Object.keys(tree) : []);

/** Compares what has the same name, in the order of the later tree. */
export const compareBranches = (before: Side, after: Side, without: readonly string[] = []): ContentChange[] =>
  inFieldOrder([...new Set([...namesIn(after.tree), ...namesIn(before.tree)])])
    .filter((name) => !without.includes(name))
    .flatMap((name) => compareTrees(below(before, name), below(after, name)));

const compareLists = (before: Side, after: Side): ContentChange[] =>
  matchEntries(listAt(before.tree, []), listAt(after.tree, [])).flatMap(({ before: from, after: to, moved }) => {
    const [one, other] = [below(before, from ?? -1), below(after, to ?? -1)];
    return [...(moved ? [movedRow(one, other)] : []), ...compareTrees(one, other)];
  });

/** Compares two trees down to their single values; what is in one of them alone is one row. */
export const compareTrees = (before: Side, after: Side): ContentChange[] => {
  const [one, other] = [before.tree, after.tree];
  if (isNothing(one) || isNothing(other) || WHOLE.includes(String(after.path.at(-1))))
    return comparedRow(before, after);
  if (Array.isArray(one) && Array.isArray(other)) return compareLists(before, after);
  return isInnerTree(one) && isInnerTree(other) ? compareBranches(before, after) : comparedRow(before, after);
};
