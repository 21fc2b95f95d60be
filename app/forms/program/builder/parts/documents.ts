import { getAt, type Tree, type TreePath } from "~/domain/program/draft-tree";
import type { Field, Variant } from "../field";
import { isBranch } from "./branches";

/** Whether a document is always needed, or only under the condition that stands there. */
const requiredWhen = (path: TreePath, tree: Tree): Field => {
  const always: Variant = { value: "always", is: (value) => value === "always", make: () => "always", fields: [] };
  const sometimes: Variant = { value: "sometimes", is: isBranch, make: (value) => value, fields: [] };
  return { kind: "variant", path, variants: isBranch(getAt(tree, path)) ? [always, sometimes] : [always] };
};

/** The documents to attach, each always or under a condition on the answers. */
export const documentsFields = (tree: Tree): Field[] => [
  {
    kind: "list",
    path: ["documents"],
    blank: { requiredWhen: "always" },
    entry: (path) => [
      { kind: "key", path: [...path, "key"] },
      { kind: "localized", path: [...path, "name"] },
      { kind: "longLocalized", path: [...path, "help"], optional: true },
      requiredWhen([...path, "requiredWhen"], tree),
    ],
  },
];
