import type { Tree } from "./draft-tree";

const namesOf = (tree: object): string[] =>
  Object.entries(tree).flatMap(([name, value]) => (value === undefined ? [] : [name]));

/** Whether two trees say the same, whatever the order of their names. */
export const equalTrees = (one: Tree | undefined, other: Tree | undefined): boolean => {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [names, others] = [namesOf(one), namesOf(other)];
  const at = (tree: object, name: string) => (tree as Readonly<Record<string, Tree>>)[name];
  return names.length === others.length && names.every((name) => equalTrees(at(one, name), at(other, name)));
};
