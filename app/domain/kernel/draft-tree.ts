/**
 * The content of a draft version as it was typed: the shape of a ProgramContent, perhaps incomplete, with text where a number
 * should be. Read whole by `readContent` (app/forms/program); edited place by place here.
 */
export type Tree = null | string | number | boolean | readonly Tree[] | { readonly [key: string]: Tree };

/** A place in a tree: `["benefit", "terms", "tiers", 0, "months"]`. */
export type TreePath = readonly (string | number)[];

type Branch = { readonly [key: string]: Tree };

const isList = (tree: Tree | undefined): tree is readonly Tree[] => Array.isArray(tree);
const isBranch = (tree: Tree | undefined): tree is Branch =>
  typeof tree === "object" && tree !== null && !Array.isArray(tree);

const childOf = (tree: Tree | undefined, step: string | number): Tree | undefined => {
  if (typeof step === "number") return isList(tree) ? tree[step] : undefined;
  return isBranch(tree) && Object.hasOwn(tree, step) ? tree[step] : undefined;
};

/** What stands at a place, or undefined. */
export const getAt = (tree: Tree | undefined, path: TreePath): Tree | undefined =>
  path.reduce<Tree | undefined>(childOf, tree);

/** The list at a place; empty where there is none. */
export const listAt = (tree: Tree | undefined, path: TreePath): readonly Tree[] => {
  const found = getAt(tree, path);
  return isList(found) ? found : [];
};

/**
 * The tree with another value at a place. What is on the way and missing, or of another kind, is made: lists before numbers,
 * branches before names. Undefined removes the place: a name from its branch, an entry from its list.
 */
export const setAt = (tree: Tree | undefined, path: TreePath, value: Tree | undefined): Tree => {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  const child = childOf(tree, step);
  if (value === undefined && child === undefined) return tree ?? null;
  const removing = value === undefined && rest.length === 0;
  if (typeof step === "number") {
    const list = isList(tree) ? tree : [];
    if (removing) return list.toSpliced(step, 1);
    const filled = [...list, ...Array.from({ length: Math.max(0, step - list.length) }, () => null)];
    return filled.toSpliced(step, 1, setAt(child, rest, value));
  }
  const branch = isBranch(tree) ? tree : {};
  if (removing) return Object.fromEntries(Object.entries(branch).filter(([name]) => name !== step));
  return { ...branch, [step]: setAt(child, rest, value) };
};

/** The tree with a value put before an entry of a list, or behind the last where `at` is its length. */
export const insertAt = (tree: Tree, path: TreePath, at: number, value: Tree): Tree =>
  setAt(tree, path, listAt(tree, path).toSpliced(at, 0, value));

/** The tree with an entry of a list one place up (-1) or down (1); the same where there is nowhere to go. */
export const moveEntry = (tree: Tree, path: TreePath, at: number, by: -1 | 1): Tree => {
  const list = listAt(tree, path);
  const [entry, other] = [list[at], list[at + by]];
  if (entry === undefined || other === undefined) return tree;
  return setAt(tree, path, list.with(at, other).with(at + by, entry));
};

/** `benefit.terms.tiers[0].months`: the place as the name of a form's field. */
export const nameOfPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, step) => (typeof step === "number" ? `${name}[${step}]` : name ? `${name}.${String(step)}` : String(step)),
    "",
  );

/** The place that a name stands for; digits in brackets are entries of lists. */
export const pathOfName = (name: string): TreePath =>
  (name.match(/\[\d+\]|[^.[\]]+/g) ?? []).map((part) => (part.startsWith("[") ? Number(part.slice(1, -1)) : part));
