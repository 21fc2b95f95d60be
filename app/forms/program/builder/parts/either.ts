import type { TreePath } from "~/domain/kernel/draft-tree";
import type { Field, VariantField } from "../field";
import { isBranch } from "./branches";

/** Something that a program has or has not: absent, or with these fields. */
export const either = (path: TreePath, fields: readonly Field[]): VariantField => ({
  kind: "variant",
  path,
  variants: [
    { value: "absent", is: (value) => value === undefined || value === null, make: () => undefined, fields: [] },
    { value: "present", is: isBranch, make: () => ({}), fields },
  ],
});
