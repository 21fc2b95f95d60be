import { getAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { leftAt, leftPlace } from "~/domain/program/draft/left-forms";
import type { Field, Variant } from "../field";
import { isBranch } from "./branches";

/** Puts a condition on answers into words. */
type Sentence = (condition: Tree, path: TreePath) => string;

/** Whether a document is always needed, or only under the condition that stands there, which is read and not written here. */
const requiredWhen = (path: TreePath, tree: Tree, sentence: Sentence): Field => {
  const always: Variant = { value: "always", is: (value) => value === "always", make: () => "always", fields: [] };
  const now = getAt(tree, path);
  const standing = isBranch(now) ? now : leftAt(tree, leftPlace(path))["sometimes"];
  if (standing === undefined) return { kind: "variant", path, variants: [always] };
  const label = sentence(standing, path);
  const sometimes: Variant = { value: "sometimes", label, is: isBranch, make: () => ({}), fields: [] };
  return { kind: "variant", path, variants: [always, sometimes] };
};

/** The documents to attach, each always or under a condition on the answers. */
export const documentsFields = (tree: Tree, sentence: Sentence): Field[] => [
  {
    kind: "list",
    path: ["documents"],
    blank: { requiredWhen: "always" },
    entry: (path) => [
      { kind: "key", path: [...path, "key"] },
      { kind: "localized", path: [...path, "name"] },
      { kind: "longLocalized", path: [...path, "help"], optional: true },
      requiredWhen([...path, "requiredWhen"], tree, sentence),
    ],
  },
];
