import type { Tree, TreePath } from "~/domain/kernel/draft-tree";
import { addPart } from "./logic-tree";

/** How a condition comes into a tree: beside others, or as the first of a new group beside them. */
export const ADDING = ["condition", "all", "any"] as const;

export type Adding = (typeof ADDING)[number];

/** The tree with a condition added at a place, and where that stands. Without a tree the condition is the whole of it. */
export const addCondition = (root: Tree | undefined, path: TreePath, adding: Adding, condition: Tree) => {
  const part = adding === "condition" ? condition : { [adding]: [condition] };
  const { tree, at } = root === undefined ? { tree: part, at: [] } : addPart(root, path, part);
  return { tree, at: adding === "condition" ? at : [...at, adding, 0] };
};
