import { getAt, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";

/** No name of a content begins with it, so what stands under one that does is no part of what a version says. */
const ASIDE = "~";

/** Whether a name is of something that no version says. */
export const isAside = (name: string): boolean => name.startsWith(ASIDE);

/** What was typed into forms that a value of a draft no longer has, by form, so that it comes back when one is chosen again. */
export type LeftForms = { readonly [form: string]: Tree };

/** Where the left forms of a value are kept: beside it, so that they go where it goes, or `within` it where it stands in a list. */
export const leftPlace = (path: TreePath, within = false): TreePath =>
  within ? [...path, ASIDE] : [...path.slice(0, -1), ASIDE + String(path.at(-1))];

/** The left forms that are kept at a place. */
export const leftAt = (tree: Tree | undefined, place: TreePath): LeftForms => {
  const found = getAt(tree, place);
  return typeof found === "object" && found !== null && !Array.isArray(found) ? (found as LeftForms) : {};
};

/** The tree with other left forms at a place; none leave no trace. */
export const setLeft = (tree: Tree, place: TreePath, left: LeftForms): Tree =>
  setAt(tree, place, Object.keys(left).length === 0 ? undefined : left);

/** A tree, or whatever was stored for one, as a version says it: without what was left. */
export const withoutLeft = <T>(tree: T): T => {
  if (Array.isArray(tree)) return tree.map((entry: unknown) => withoutLeft(entry)) as T;
  if (typeof tree !== "object" || tree === null) return tree;
  const said = Object.entries(tree).filter(([name]) => !isAside(name));
  return Object.fromEntries(said.map(([name, value]: [string, unknown]) => [name, withoutLeft(value)])) as T;
};
