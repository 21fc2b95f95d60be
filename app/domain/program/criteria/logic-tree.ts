import { getAt, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";

/**
 * A tree of all, any and not over conditions of some kind, as it was typed: criteria over facts, or conditions over answers.
 * What is none of the three is a condition, well written or not.
 */
export type LogicNode =
  | { readonly kind: "all" | "any"; readonly path: TreePath; readonly parts: readonly LogicNode[] }
  | { readonly kind: "not"; readonly path: TreePath; readonly part: LogicNode }
  | { readonly kind: "condition"; readonly path: TreePath; readonly condition: Tree };

const isList = (tree: Tree | undefined): tree is readonly Tree[] => Array.isArray(tree);

/** The tree as nodes, each with its path below the root of the logic. */
export const outlineOf = (tree: Tree, path: TreePath = []): LogicNode => {
  for (const kind of ["all", "any"] as const) {
    const parts = getAt(tree, [kind]);
    if (isList(parts)) return { kind, path, parts: parts.map((part, i) => outlineOf(part, [...path, kind, i])) };
  }
  const inner = getAt(tree, ["not"]);
  return inner === undefined
    ? { kind: "condition", path, condition: tree }
    : { kind: "not", path, part: outlineOf(inner, [...path, "not"]) };
};

/** The conditions of a tree, in order. */
export const conditionsIn = (node: LogicNode): Extract<LogicNode, { kind: "condition" }>[] => {
  if (node.kind === "condition") return [node];
  return node.kind === "not" ? conditionsIn(node.part) : node.parts.flatMap(conditionsIn);
};

/** The node at a path below the root; null where there is none. */
export const nodeAt = (root: Tree, path: TreePath): LogicNode | null => {
  const last = path.at(-1);
  if (last !== undefined && typeof last !== "number" && last !== "not") return null;
  const found = getAt(root, path);
  return found === undefined ? null : outlineOf(found, path);
};

const ROOT = "top";

/** A path below the root as it stands in addresses: `all.0.not`, and `top` for the root. */
export const codeOfPath = (path: TreePath): string => (path.length === 0 ? ROOT : path.join("."));

/** The path that a code of an address stands for; null where the tree has no such node. */
export const pathOfCode = (root: Tree, code: string): TreePath | null => {
  if (code === ROOT) return [];
  const path = code.split(".").map((step) => (/^\d{1,4}$/.test(step) ? Number(step) : step));
  return path.length > 0 && nodeAt(root, path) && codeOfPath(path) === code ? path : null;
};

/** The number of a node as people read it: `2.1` is the first part of the second; empty for the root. */
export const numberOf = (path: TreePath): string =>
  path.flatMap((step) => (typeof step === "number" ? [step + 1] : [])).join(".");

/** The tree with a node put behind the last part of a group; what is no group becomes one of all with it. */
export const addPart = (root: Tree, path: TreePath, part: Tree): { readonly tree: Tree; readonly at: TreePath } => {
  const node = nodeAt(root, path);
  const standing = getAt(root, path);
  if (node?.kind === "all" || node?.kind === "any") {
    const at = [...path, node.kind, node.parts.length];
    return { tree: setAt(root, at, part), at };
  }
  if (standing === undefined) return { tree: setAt(root, path, part), at: path };
  return { tree: setAt(root, path, { all: [standing, part] }), at: [...path, "all", 1] };
};

/** The tree without a node, and without groups and negations that are left with nothing; undefined when that is all. */
export const removeNode = (root: Tree, path: TreePath): Tree | undefined => {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  if (last === "not") return removeNode(root, path.slice(0, -1));
  const list = getAt(root, path.slice(0, -1));
  if (isList(list) && list.length < 2) return removeNode(root, path.slice(0, -2));
  return setAt(root, path, undefined);
};

/** A tree in words to be: groups and negations of what its conditions say. */
export type LogicSentence<Said> =
  | Said
  | { readonly kind: "all" | "any"; readonly parts: readonly LogicSentence<Said>[] }
  | { readonly kind: "not"; readonly part: LogicSentence<Said> };

/** The tree as a sentence, each condition in the words that `say` has for it. */
export const sentenceOf = <Said>(node: LogicNode, say: (condition: Tree) => Said): LogicSentence<Said> => {
  if (node.kind === "condition") return say(node.condition);
  if (node.kind === "not") return { kind: "not", part: sentenceOf(node.part, say) };
  return { kind: node.kind, parts: node.parts.map((part) => sentenceOf(part, say)) };
};
