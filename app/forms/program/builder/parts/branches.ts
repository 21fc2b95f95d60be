import { getAt, type Tree } from "~/domain/kernel/draft-tree";

/** Whether a value is an object, as a form of it that has fields is. */
export const isBranch = (value: Tree | undefined): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value is an object of this `kind`. */
export const isOfKind =
  (kind: string) =>
  (value: Tree | undefined): boolean =>
    getAt(value, ["kind"]) === kind;

/** The value itself when it is an object, else an empty one. */
export const branchOf = (value: Tree | undefined): { readonly [key: string]: Tree } =>
  isBranch(value) ? (value as { readonly [key: string]: Tree }) : {};
